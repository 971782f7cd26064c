package org.tenon.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/**
 * What the environment says about one instance.
 *
 * @param home the unpacked distribution; nothing is written there
 * @param etc its configuration, read only, by several instances perhaps
 * @param data everything that this instance writes: database, bundle cache, logs, pid
 * @param host the address to listen on
 * @param port the port to listen on, 1 to 65535
 * @param embeddedDatabase whether the database is the embedded one under {@code data}
 */
record Settings(Path home, Path etc, Path data, String host, int port, boolean embeddedDatabase) {

    private static final int SHORTEST_PASSWORD = 8;
    private static final int LONGEST_PASSWORD = 200;

    static Settings from(Map<String, String> environment) throws StartRefusedException {
        Path home = required(environment, "TENON_HOME").toAbsolutePath().normalize();
        String etc = environment.getOrDefault("TENON_ETC", "");
        String url = environment.getOrDefault("TENON_DB_URL", "");
        String host = environment.getOrDefault("TENON_HOST", "127.0.0.1");
        checkFirstPassword(environment.getOrDefault("TENON_ADMIN_PASSWORD", ""), host);
        return new Settings(
                home,
                etc.isBlank()
                        ? home.resolve("etc")
                        : Path.of(etc).toAbsolutePath().normalize(),
                required(environment, "TENON_DATA").toAbsolutePath().normalize(),
                host,
                port(environment.getOrDefault("TENON_PORT", "8181")),
                url.isBlank());
    }

    private static Path required(Map<String, String> environment, String name) throws StartRefusedException {
        String value = environment.getOrDefault(name, "");
        if (value.isBlank()) {
            throw new StartRefusedException(name + " is not set; start with bin/tenon");
        }
        return Path.of(value);
    }

    /** A short password is a choice for a trial on one's own machine, and a mistake where others can reach it. */
    private static void checkFirstPassword(String password, String host) throws StartRefusedException {
        boolean alone = host.startsWith("127.") || host.equals("localhost") || host.equals("::1");
        boolean tooShort = !password.isBlank() && password.length() < SHORTEST_PASSWORD && !alone;
        if (tooShort || password.length() > LONGEST_PASSWORD) {
            throw new StartRefusedException("TENON_ADMIN_PASSWORD must have " + SHORTEST_PASSWORD + " to "
                    + LONGEST_PASSWORD + " characters, it has " + password.length());
        }
    }

    private static int port(String value) throws StartRefusedException {
        Optional<Integer> port = number(value).filter(number -> number >= 1 && number <= 65_535);
        return port.orElseThrow(() ->
                new StartRefusedException("TENON_PORT must be a number from 1 to 65535, it is \"" + value + "\""));
    }

    private static Optional<Integer> number(String value) {
        try {
            return Optional.of(Integer.valueOf(value.trim()));
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
    }

    /** Where people and programs reach the instance. */
    String address() {
        boolean everywhere = host.equals("0.0.0.0") || host.equals("::");
        String name = everywhere ? "127.0.0.1" : host;
        return "http://" + (name.contains(":") ? "[" + name + "]" : name) + ":" + port;
    }

    /** The same instance on a free port of the loopback interface. */
    Settings onFreePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return new Settings(home, etc, data, "127.0.0.1", free.getLocalPort(), embeddedDatabase);
        }
    }

    Path pidFile() {
        return data.resolve("tenon.pid");
    }

    /** Tells Karaf and the configuration files in {@code etc} where everything is. */
    void apply(Properties system, boolean demo, boolean console) throws IOException {
        system.setProperty("karaf.home", home.toString());
        system.setProperty("karaf.base", home.toString());
        system.setProperty("karaf.etc", etc.toString());
        system.setProperty("karaf.data", data.toString());
        system.setProperty("karaf.log", data.resolve("log").toString());
        system.setProperty("karaf.instances", data.resolve("instances").toString());
        system.setProperty("java.io.tmpdir", data.resolve("tmp").toString());
        system.setProperty(
                "java.util.logging.config.file",
                etc.resolve("java.util.logging.properties").toString());
        system.setProperty("karaf.startLocalConsole", Boolean.toString(console));
        system.setProperty("karaf.startRemoteShell", "false");
        system.setProperty("tenon.data", data.toString());
        system.setProperty("tenon.host", host);
        system.setProperty("tenon.port", Integer.toString(port));
        system.setProperty("tenon.address", address());
        system.setProperty("tenon.demo", Boolean.toString(demo));
    }
}
