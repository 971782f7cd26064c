package org.tenon.testing.blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tenon.testing.distribution.Distribution;

/** The archive of classes that the build leaves in the distribution makes starts quicker, so it has to be used. */
@DisplayName("The archive of classes")
class ClassArchiveTest {

    /** A class of the framework, and one that the framework loads from a bundle. */
    private static final String[] EARLY = {
        "org.apache.felix.framework.Felix", "org.apache.felix.cm.impl.ConfigurationManager"
    };

    @TempDir
    private Path scratch;

    @Test
    void is_used_where_the_distribution_was_unpacked_elsewhere() throws Exception {
        assumeTrue(Files.exists(Distribution.folder().resolve("lib/classes.jsa")), "the build was told to make none");
        Path packed = only(Distribution.folder().resolve(".."), "tenon-*.tar.gz");
        assertThat(new ProcessBuilder("tar", "-xzf", packed.toString(), "-C", scratch.toString())
                        .inheritIO()
                        .start()
                        .waitFor())
                .isZero();
        Path loaded = scratch.resolve("loaded.txt");
        ProcessBuilder builder =
                new ProcessBuilder(only(scratch, "tenon-*").resolve("bin/tenon").toString(), "server");
        builder.environment()
                .putAll(Map.of(
                        "JAVA_HOME", System.getProperty("java.home"),
                        "TENON_PORT", Integer.toString(Distribution.freePort()),
                        "TENON_DATA", scratch.resolve("data").toString(),
                        "TENON_JAVA_OPTS", "-Xlog:class+load:file=" + loaded));
        Process process = builder.redirectErrorStream(true)
                .redirectOutput(scratch.resolve("output.txt").toFile())
                .start();
        try {
            for (String name : EARLY) {
                assertThat(source(name, loaded, process)).as(name).startsWith("shared objects file");
            }
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    /** Where the JVM says that it loaded a class from, once it has. */
    private String source(String name, Path loaded, Process process) throws IOException, InterruptedException {
        String before = " " + name + " source: ";
        while (true) {
            boolean ended = process.waitFor(50, TimeUnit.MILLISECONDS);
            if (Files.exists(loaded)) {
                try (Stream<String> lines = Files.lines(loaded)) {
                    Optional<String> line =
                            lines.filter(each -> each.contains(before)).findFirst();
                    if (line.isPresent()) {
                        return line.get().substring(line.get().indexOf(before) + before.length());
                    }
                }
            }
            assertThat(ended)
                    .as(Files.readString(scratch.resolve("output.txt")))
                    .isFalse();
        }
    }

    private static Path only(Path folder, String glob) throws IOException {
        try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, glob)) {
            return found.iterator().next();
        }
    }
}
