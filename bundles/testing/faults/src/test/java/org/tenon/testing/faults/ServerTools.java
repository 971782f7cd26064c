package org.tenon.testing.faults;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Programs that an operator has, PostgreSQL's own and others: those that the machine has installed. */
final class ServerTools {

    /** Where Debian puts them, a folder for each version. */
    private static final Path DEBIAN = Path.of("/usr/lib/postgresql");

    private ServerTools() {}

    static boolean has(String... programs) {
        return Stream.of(programs).allMatch(program -> find(program).isPresent());
    }

    /** Runs a program to its end. */
    static void run(String program, String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(find(program).orElseThrow().toString());
        command.addAll(List.of(arguments));
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException(command + " ended with " + process.exitValue() + ": " + said);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The newest one: it knows older servers. */
    static Optional<Path> find(String program) {
        Stream<Path> path = Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .map(Path::of);
        Stream<Path> others = Stream.concat(path, Stream.of(Path.of("/usr/sbin")));
        return Stream.concat(versions().map(version -> version.resolve("bin")), others)
                .map(folder -> folder.resolve(program))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static Stream<Path> versions() {
        if (!Files.isDirectory(DEBIAN)) {
            return Stream.empty();
        }
        try (Stream<Path> versions = Files.list(DEBIAN)) {
            return versions.sorted(Comparator.reverseOrder()).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
