package org.tenon.testing.blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tenon.testing.distribution.Distribution;

/** What cannot start says so in one line and exits with 1. */
@DisplayName("A start is refused")
class StartRefusedTest {

    @TempDir
    private Path scratch;

    private final Map<String, String> environment = new HashMap<>();

    @BeforeEach
    void a_good_environment() throws IOException {
        environment.put("TENON_DATA", scratch.resolve("data").toString());
        environment.put("TENON_PORT", Integer.toString(Distribution.freePort()));
    }

    @Test
    void where_the_port_is_taken() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            environment.put("TENON_PORT", Integer.toString(taken.getLocalPort()));

            assertThat(refusal()).contains("cannot listen on 127.0.0.1:" + taken.getLocalPort(), "set TENON_PORT");
        }
    }

    @Test
    void where_the_port_is_no_port() throws Exception {
        environment.put("TENON_PORT", "80x");

        assertThat(refusal()).contains("TENON_PORT must be a number from 1 to 65535, it is \"80x\"");
    }

    @Test
    void where_the_data_folder_cannot_be_made() throws Exception {
        Path file = Files.writeString(scratch.resolve("file"), "no folder");
        environment.put("TENON_DATA", file.resolve("data").toString());

        assertThat(refusal()).contains("the data folder " + file.resolve("data") + " cannot be written");
    }

    @Test
    void where_another_instance_has_the_data_folder() throws Exception {
        Path data = Files.createDirectories(scratch.resolve("data"));
        try (FileChannel lock = hold(data.resolve("lock"))) {
            assertThat(lock.isOpen()).isTrue();
            assertThat(refusal()).contains("the data folder " + data + " is in use by another instance");
        }
    }

    @Test
    void where_another_process_has_the_database() throws Exception {
        Path database = Files.createDirectories(scratch.resolve("data/db")).resolve("tenon.mv.db");
        try (FileChannel lock = hold(database)) {
            assertThat(lock.isOpen()).isTrue();
            assertThat(refusal()).contains("the database " + database + " is locked by another process");
        }
    }

    @Test
    void where_the_disk_is_full() throws Exception {
        Path small = Files.createDirectory(scratch.resolve("small"));
        assumeTrue(run("mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", small.toString()), "this takes root");
        try {
            environment.put("TENON_DATA", small.resolve("data").toString());

            assertThat(refusal()).contains("the disk of the data folder " + small.resolve("data") + " is full");
        } finally {
            run("umount", small.toString());
        }
    }

    @Test
    void where_others_could_guess_the_first_password() throws Exception {
        environment.put("TENON_HOST", "0.0.0.0");
        environment.put("TENON_ADMIN_PASSWORD", "pw");

        assertThat(refusal()).contains("TENON_ADMIN_PASSWORD must have 8 to 200 characters, it has 2");
    }

    @Test
    void where_there_is_no_java() throws Exception {
        environment.put("JAVA_HOME", scratch.toString());

        assertThat(refusal()).contains("there is no bin/java in JAVA_HOME (" + scratch + ")");
    }

    /** The one line that a refused start leaves. */
    private String refusal() throws IOException, InterruptedException {
        Path output = scratch.resolve("output.txt");
        ProcessBuilder builder =
                new ProcessBuilder(Distribution.folder().resolve("bin/tenon").toString(), "server");
        builder.environment().putAll(environment);
        Process process = builder.redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        try {
            assertThat(process.waitFor(1, TimeUnit.MINUTES)).as("it ends").isTrue();
        } finally {
            process.destroyForcibly();
        }
        String said = Files.readString(output, StandardCharsets.UTF_8);
        assertThat(process.exitValue()).as(said).isEqualTo(1);
        assertThat(said.lines()).as(said).hasSize(1);
        assertThat(said).startsWith("tenon: ");
        return said;
    }

    private static FileChannel hold(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        channel.lock();
        return channel;
    }

    private static boolean run(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command).start().waitFor() == 0;
    }
}
