package org.tenon.testing.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A vendor's key, and the two tools of the JDK that vendors sign with. */
final class Signer {

    private static final String PASSWORD = "for-tests";

    private final Path folder;
    private final String name;

    /** @param folder where the key store is made */
    Signer(Path folder, String name) {
        this.folder = folder;
        this.name = name;
        tool("keytool", "-genkeypair", "-dname", "CN=" + name, "-keyalg", "EC", "-validity", "3650");
    }

    /** Puts the certificate on an allow-list. */
    void allow(Path trusted) {
        tool(
                "keytool",
                "-exportcert",
                "-rfc",
                "-file",
                trusted.resolve(name + ".pem").toString());
    }

    byte[] sign(byte[] jar) {
        try {
            Path file = Files.write(folder.resolve(name + ".jar"), jar);
            tool("jarsigner", file.toString());
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void tool(String tool, String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", tool).toString());
        boolean keytool = tool.equals("keytool");
        command.addAll(keytool ? List.of(arguments) : List.of());
        command.addAll(List.of(
                "-keystore", folder.resolve(name + ".p12").toString(), "-storetype", "PKCS12", "-storepass", PASSWORD));
        command.addAll(keytool ? List.of("-alias", name) : List.of(arguments));
        if (!keytool) {
            command.add(name);
        }
        try {
            Path log = folder.resolve(name + ".log");
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            assertThat(process.waitFor()).as(Files.readString(log)).isZero();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
