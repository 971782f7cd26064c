package org.tenon.modules.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.CertPath;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import jdk.security.jarsigner.JarSigner;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tenon.modules.RefusedException;
import org.tenon.modules.Signature.State;

class SignaturesTest {

    private static final char[] PASSWORD = "for-tests".toCharArray();

    @TempDir
    private Path folder;

    private Path allowed;
    private Path jar;

    @BeforeEach
    void jar() throws Exception {
        allowed = Files.createDirectories(folder.resolve("etc/trusted-keys"));
        jar = JarMaker.bundle("acme", "1.0.0")
                .entry("a.txt", "a")
                .entry("b.txt", "b")
                .to(folder.resolve("acme.jar"));
    }

    private State check(Path file) {
        return check(file, Instant.now());
    }

    private State check(Path file, Instant now) {
        return new Signatures(allowed, () -> now).check(file).state();
    }

    @Test
    void each_state_is_told_from_the_others() throws Exception {
        KeyStore ours = key("ours", "CN=Acme");
        Path signed = sign(jar, ours, "ours");
        assertThat(check(jar)).isEqualTo(State.UNSIGNED);
        assertThat(check(signed)).isEqualTo(State.UNKNOWN_KEY);

        allow(ours, "ours");
        assertThat(check(signed)).isEqualTo(State.VALID);
        assertThat(new Signatures(allowed, Instant::now).check(signed).signer()).contains("CN=Acme");
        assertThat(check(signed, Instant.now().plus(Duration.ofDays(4000)))).isEqualTo(State.EXPIRED);
        assertThat(check(sign(jar, key("others", "CN=Other"), "others"))).isEqualTo(State.UNKNOWN_KEY);
    }

    @Test
    void what_was_done_to_a_signed_jar_is_seen() throws Exception {
        KeyStore ours = key("ours", "CN=Acme");
        allow(ours, "ours");
        Path signed = sign(jar, ours, "ours");

        assertThat(check(rewrite(signed, "changed", name -> true, "a.txt", "evil")))
                .isEqualTo(State.MODIFIED);
        assertThat(check(rewrite(signed, "added", name -> true, "c.txt", "evil")))
                .isEqualTo(State.MODIFIED);
        assertThat(check(rewrite(signed, "taken", name -> !name.equals("b.txt"), "", "")))
                .isEqualTo(State.MODIFIED);
        assertThat(check(rewrite(signed, "stripped", name -> !name.matches("META-INF/.*\\.(SF|RSA)"), "", "")))
                .isEqualTo(State.MODIFIED);
        assertThat(check(rewrite(signed, "same", name -> true, "", ""))).isEqualTo(State.VALID);
    }

    @Test
    void production_mode_takes_only_what_is_valid_and_starts_nothing_else() throws Exception {
        KeyStore ours = key("ours", "CN=Acme");
        Path signed = sign(jar, ours, "ours");
        try (Instance instance = new Instance(folder)) {
            Path unsigned =
                    instance.file("free.jar", JarMaker.bundle("free", "1.0.0").imports("platform"));
            instance.deploy(unsigned);
            assertThat(instance.bundles()).contains("free/1.0.0");
            Instance.write(instance.etc().resolve("org.tenon.modules.cfg"), "mode = production\n");

            assertThatThrownBy(() -> instance.deploy(signed))
                    .isInstanceOf(RefusedException.class)
                    .hasMessageContaining("not on the allow-list");
            allow(ours, "ours");
            instance.deploy(signed);
            instance.restart();
            assertThat(instance.bundles()).contains("acme/1.0.0", "free/1.0.0 idle", "org.tenon.order-rest/1.0.0");
        }
    }

    private KeyStore key(String alias, String name) throws Exception {
        Path store = folder.resolve(alias + ".p12");
        // the tool of the JDK: there is no public class that makes certificates
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        alias,
                        "-dname",
                        name,
                        "-keyalg",
                        "RSA",
                        "-keysize",
                        "2048",
                        "-validity",
                        "3650",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        store.toString(),
                        "-storepass",
                        new String(PASSWORD))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve(alias + ".log").toFile())
                .start();
        assertThat(keytool.waitFor()).isZero();
        return KeyStore.getInstance(store.toFile(), PASSWORD);
    }

    private void allow(KeyStore keys, String alias) throws Exception {
        Files.write(allowed.resolve(alias + ".crt"), keys.getCertificate(alias).getEncoded());
    }

    private Path sign(Path file, KeyStore keys, String alias) throws Exception {
        CertPath path =
                CertificateFactory.getInstance("X.509").generateCertPath(List.of(keys.getCertificateChain(alias)));
        Path signed = folder.resolve("signed-by-" + alias + ".jar");
        try (ZipFile in = new ZipFile(file.toFile());
                OutputStream out = Files.newOutputStream(signed)) {
            new JarSigner.Builder((PrivateKey) keys.getKey(alias, PASSWORD), path)
                    .build()
                    .sign(in, out);
        }
        return signed;
    }

    private Path rewrite(Path file, String name, Predicate<String> kept, String entry, String text) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipFile in = new ZipFile(file.toFile());
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (ZipEntry each : Collections.list(in.entries())) {
                if (kept.test(each.getName()) && !each.getName().equals(entry)) {
                    out.putNextEntry(new ZipEntry(each.getName()));
                    in.getInputStream(each).transferTo(out);
                }
            }
            if (!entry.isEmpty()) {
                out.putNextEntry(new ZipEntry(entry));
                out.write(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
            }
        }
        return Files.write(folder.resolve(name + ".jar"), bytes.toByteArray());
    }
}
