package org.tenon.testing.faults;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.StandardProtocolFamily;
import java.net.URI;
import java.net.UnixDomainSocketAddress;
import java.net.http.HttpClient;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.util.Comparator;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.tenon.testing.distribution.Api;
import org.tenon.testing.distribution.Distribution;
import org.tenon.testing.fixture.Eventually;

/** HAProxy before three nodes, as {@code docs/deployment/haproxy.cfg} has it; only addresses and paths are those of the test. */
final class Haproxy implements AutoCloseable {

    private static final Path DOCUMENTED = Path.of("../../../docs/deployment/haproxy.cfg");

    private final Path folder;
    private final int plain;
    private final int secure;
    private final SSLContext context;
    private final HttpClient client;
    private final Process process;

    Haproxy(Nodes nodes) {
        try {
            folder = Files.createTempDirectory("tenon-haproxy");
            plain = Distribution.freePort();
            secure = Distribution.freePort();
            context = trusting(certificate());
            client = HttpClient.newBuilder().sslContext(context).build();
            Path configuration = folder.resolve("haproxy.cfg");
            Files.writeString(configuration, configuration(nodes.all()));
            ServerTools.run("haproxy", "-c", "-f", configuration.toString());
            process = new ProcessBuilder(
                            ServerTools.find("haproxy").orElseThrow().toString(), "-db", "-f", configuration.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("log").toFile())
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Eventually.await(
                "all nodes are up, for HAProxy",
                () -> Files.exists(socket())
                        && tell("show stat")
                                        .lines()
                                        .filter(line -> line.startsWith("tenon,node") && line.contains(",UP,"))
                                        .count()
                                == nodes.all().size());
    }

    private String configuration(List<Distribution> nodes) throws IOException {
        String text = Files.readString(DOCUMENTED)
                .replaceAll("(?m)^ +(log /dev/log|log global|user |group ).*$", "")
                .replace("/run/haproxy/admin.sock", socket().toString())
                .replace("bind :80\n", "bind 127.0.0.1:" + plain + "\n")
                .replace("bind :443 ", "bind 127.0.0.1:" + secure + " ")
                .replace("/etc/haproxy/tenon.pem", folder.resolve("tenon.pem").toString());
        for (int i = 1; i <= nodes.size(); i++) {
            text = text.replace(
                    "10.0.0.1" + i + ":8181", "127.0.0.1:" + nodes.get(i - 1).port());
        }
        if (text.contains("10.0.0.") || text.contains(" :")) {
            throw new IllegalStateException("an address is left in\n" + text);
        }
        return text;
    }

    private Path socket() {
        return folder.resolve("admin.sock");
    }

    /** A certificate and its key, in one file, as HAProxy reads it. */
    private Path certificate() throws IOException {
        Path certificate = folder.resolve("certificate.pem");
        Path key = folder.resolve("key.pem");
        ServerTools.run(
                "openssl",
                "req",
                "-x509",
                "-newkey",
                "rsa:2048",
                "-nodes",
                "-days",
                "2",
                "-subj",
                "/CN=localhost",
                "-addext",
                "subjectAltName=DNS:localhost,IP:127.0.0.1",
                "-keyout",
                key.toString(),
                "-out",
                certificate.toString());
        Files.writeString(folder.resolve("tenon.pem"), Files.readString(certificate) + Files.readString(key));
        return certificate;
    }

    private static SSLContext trusting(Path certificate) throws IOException {
        try (InputStream in = Files.newInputStream(certificate)) {
            KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
            trusted.load(null, null);
            trusted.setCertificateEntry(
                    "proxy", CertificateFactory.getInstance("X.509").generateCertificate(in));
            TrustManagerFactory managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            managers.init(trusted);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, managers.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Sends bytes that no client library would send, by TLS, and returns what comes until the connection is closed. */
    String exchange(String sent) throws IOException {
        try (Socket socket = context.getSocketFactory().createSocket("127.0.0.1", secure)) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(sent.getBytes(UTF_8));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), UTF_8);
        }
    }

    HttpClient client() {
        return client;
    }

    URI plain(String path) {
        return URI.create("http://127.0.0.1:" + plain + path);
    }

    URI secure(String path) {
        return URI.create("https://127.0.0.1:" + secure + path);
    }

    Api admin() {
        return new Api(secure("/"), client, "admin", Distribution.PASSWORD);
    }

    /** Sends a node nothing new, and returns when it has answered what it had. */
    void takeOut(int node) {
        tell("set server tenon/node" + (node + 1) + " state maint");
        Eventually.await("it has answered all", () -> tell("show stat")
                .lines()
                .filter(line -> line.startsWith("tenon,node" + (node + 1) + ","))
                .allMatch(line -> line.split(",", -1)[4].equals("0")));
    }

    void putBack(int node) {
        tell("set server tenon/node" + (node + 1) + " state ready");
    }

    /** A command to its admin socket, and what it says. */
    private String tell(String command) {
        try (SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
            channel.connect(UnixDomainSocketAddress.of(socket()));
            channel.write(ByteBuffer.wrap((command + "\n").getBytes(UTF_8)));
            channel.shutdownOutput();
            return new String(Channels.newInputStream(channel).readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.destroy();
        try (var files = Files.walk(folder)) {
            process.onExit().join();
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
