package org.tenon.verification.internal;

import java.io.File;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** The process that a candidate is tested in. It may do what it likes: it is ended when its time is up. */
final class ChamberProcess {

    /** Within this the first test has begun, or something in there hangs. */
    private static final Duration MAX_START = Duration.ofMinutes(3);

    /** What a candidate may say: its words are on the platform's disk. */
    private static final long MOST_SAID_BYTES = 50_000_000;

    private static final long BETWEEN_MILLIS = 250;
    private static final int SAID_BYTES = 1_000;
    private static final int OUT_OF_MEMORY = 3;
    private static final Path NICE = Path.of("/usr/bin/nice");
    private static final String MAIN = "org.tenon.testing.chamber.Chamber";

    private final Scratch folder;
    private final Process process;

    private ChamberProcess(Scratch folder, Process process) {
        this.folder = folder;
        this.process = process;
    }

    /** @param secrets environment variables; a command line could be read by others */
    static ChamberProcess start(Scratch folder, Path framework, Map<String, String> secrets) throws IOException {
        List<Path> classPath = folder.classPath();
        classPath.add(framework);
        List<String> command = new ArrayList<>();
        // Whoever is served goes first.
        if (Files.isExecutable(NICE)) {
            command.addAll(List.of(NICE.toString(), "-n", "5"));
        }
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "-Djava.awt.headless=true",
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "--add-opens=java.base/java.util=ALL-UNNAMED",
                "-cp",
                classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)),
                MAIN,
                folder.path().toString(),
                Long.toString(ProcessHandle.current().pid())));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.path().toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.output().toFile());
        // Where the live data is, and who may read it, is none of a candidate's business.
        builder.environment().keySet().removeIf(name -> name.startsWith("TENON_"));
        builder.environment().putAll(secrets);
        return new ChamberProcess(folder, builder.start());
    }

    /**
     * Waits for its end, and makes one when time is up.
     *
     * @param limit how long it may take
     * @param progress told how far it is, now and then
     * @return how it ended, for a person
     */
    String await(Duration limit, Consumer<Progress> progress) throws IOException, InterruptedException {
        long began = System.nanoTime();
        try {
            while (!process.waitFor(BETWEEN_MILLIS, TimeUnit.MILLISECONDS)) {
                Progress now = progress();
                progress.accept(now);
                Duration passed = Duration.ofNanos(System.nanoTime() - began);
                boolean begun = now.ended() > 0 || !now.running().isEmpty();
                if (passed.compareTo(limit) > 0) {
                    return "it took longer than " + limit.toMinutes() + " minute" + (limit.toMinutes() == 1 ? "" : "s");
                }
                if (!begun && passed.compareTo(MAX_START) > 0) {
                    return "no test began within " + MAX_START.toMinutes() + " minutes" + said();
                }
                if (folder.output().toFile().length() > MOST_SAID_BYTES) {
                    return "it said too much" + said();
                }
            }
            int status = process.exitValue();
            String how = status == OUT_OF_MEMORY ? "it ran out of memory" : "its process ended with status " + status;
            return how + said();
        } finally {
            end();
        }
    }

    Progress progress() throws IOException {
        return Files.exists(folder.log()) ? Progress.of(Files.readAllLines(folder.log())) : Progress.of(List.of());
    }

    /** Ends it and what it has started, without asking. */
    void end() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    private String said() throws IOException {
        if (!Files.exists(folder.output())) {
            return "";
        }
        String last;
        try (RandomAccessFile file = new RandomAccessFile(folder.output().toFile(), "r")) {
            file.seek(Math.max(0, file.length() - SAID_BYTES));
            byte[] bytes = new byte[SAID_BYTES];
            int read = Math.max(0, file.read(bytes));
            last = new String(bytes, 0, read, StandardCharsets.UTF_8).strip();
        }
        return last.isEmpty() ? "" : "; it said: " + last.replaceAll("\\s+", " ");
    }
}
