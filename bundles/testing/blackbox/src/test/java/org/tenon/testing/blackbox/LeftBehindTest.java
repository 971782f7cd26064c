package org.tenon.testing.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tenon.testing.distribution.Distribution;

/** {@code TENON_STOP_WITH_STARTER}, by which the tests leave no instance behind when they are killed. */
@DisplayName("An instance whose starter is killed")
class LeftBehindTest {

    @TempDir
    private Path scratch;

    /** Starts an instance, tells its process, and waits to be killed. */
    static final class Starter {

        private Starter() {}

        public static void main(String[] none) throws InterruptedException {
            Distribution distribution = Distribution.start();
            System.out.println("started " + distribution.pid());
            Thread.sleep(Long.MAX_VALUE);
        }
    }

    @Test
    void stops_in_order() throws Exception {
        Path console = scratch.resolve("starter.txt");
        Process starter = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dtenon.distribution=" + Distribution.folder(),
                        "-Djava.io.tmpdir=" + scratch,
                        "-cp",
                        System.getProperty("java.class.path"),
                        Starter.class.getName())
                .redirectError(console.toFile())
                .start();
        ProcessHandle instance = starter.toHandle();
        try {
            instance = instance(starter, console);
            assertThat(instance.isAlive()).isTrue();

            starter.destroyForcibly().waitFor();

            assertThat(instance.onExit()).succeedsWithin(90, TimeUnit.SECONDS);
            Path data = onlyFolder();
            assertThat(Files.readString(data.resolve("console.txt")))
                    .contains("the process that started this one has ended");
            assertThat(data.resolve("tenon.pid")).as("it was not cut off").doesNotExist();
        } finally {
            instance.destroyForcibly();
            starter.destroyForcibly().waitFor();
        }
    }

    private static ProcessHandle instance(Process starter, Path console) throws IOException {
        BufferedReader out =
                new BufferedReader(new InputStreamReader(starter.getInputStream(), StandardCharsets.UTF_8));
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            if (line.startsWith("started ")) {
                return ProcessHandle.of(Long.parseLong(line.substring("started ".length())))
                        .orElseThrow();
            }
        }
        throw new AssertionError("it did not start: " + Files.readString(console));
    }

    private Path onlyFolder() throws IOException {
        try (var folders = Files.newDirectoryStream(scratch, "tenon-blackbox*")) {
            return folders.iterator().next();
        }
    }
}
