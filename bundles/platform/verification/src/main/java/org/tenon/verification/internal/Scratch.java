package org.tenon.verification.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The folder of one verification's process, and what lies where in it. */
record Scratch(Path path) {

    /** What the process is told. */
    Path plan() {
        return path.resolve("plan.properties");
    }

    Path bundles() {
        return path.resolve("bundles");
    }

    Path configurations() {
        return path.resolve("configurations");
    }

    /** What is on the class path of the process. */
    Path lib() {
        return path.resolve("lib");
    }

    /** Where the process writes what happens. */
    Path log() {
        return path.resolve("outcomes.log");
    }

    /** What the process says besides. */
    Path output() {
        return path.resolve("output.log");
    }

    List<Path> classPath() throws IOException {
        try (Stream<Path> files = Files.list(lib())) {
            return new ArrayList<>(files.sorted().toList());
        }
    }

    /** Takes a folder away with everything in it. */
    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> {
                try {
                    Files.deleteIfExists(file);
                } catch (IOException problem) {
                    throw new UncheckedIOException(problem);
                }
            });
        } catch (UncheckedIOException problem) {
            throw problem.getCause();
        }
    }
}
