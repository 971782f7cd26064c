package org.tenon.verification.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tenon.testing.chamber.Chamber;
import org.tenon.verification.Level;
import org.tenon.verification.Verification;
import org.tenon.verification.VerificationState;

/** With a real process in which something else than a framework runs. */
class ChamberProcessTest {

    private static final Duration LONG = Duration.ofMinutes(10);
    private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");
    private static final Verification BEGUN = new Verification(
            "1",
            "pricing",
            "acme",
            "1.0.0",
            "com.example.acme",
            "00",
            Level.CORE,
            "1.0.0",
            VerificationState.RUNNING,
            0,
            0,
            0,
            0,
            "",
            List.of(),
            "admin",
            NOW,
            Optional.empty());

    @TempDir
    private Path folder;

    private Scratch scratch;
    private Path classes;

    @BeforeEach
    void fill() throws Exception {
        scratch = new Scratch(folder);
        Files.createDirectories(scratch.lib());
        classes = Path.of(Chamber.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
    }

    @Test
    void one_that_keeps_its_promises_passes() throws Exception {
        Verification ended = run("pass", LONG);

        assertThat(ended.state()).isEqualTo(VerificationState.PASSED);
        assertThat(ended.passed()).isEqualTo(1);
        assertThat(ended.finished()).contains(NOW);
    }

    @Test
    void one_that_ends_the_process_is_broken_and_what_it_said_is_told() throws Exception {
        Verification ended = run("end", LONG);

        assertThat(ended.state()).isEqualTo(VerificationState.BROKEN);
        assertThat(ended.detail()).contains("status 7", "good bye", "during PRC-1 a");
    }

    @Test
    void one_that_hangs_is_ended_with_what_it_started() throws Exception {
        List<ProcessHandle> children = new ArrayList<>();
        ChamberProcess process = start("hang");
        Path child = folder.resolve("child");
        // The limit has passed when the first look is taken, which is not before it hangs.
        while (!Files.exists(child) || Files.size(child) == 0) {
            Thread.onSpinWait();
        }
        ProcessHandle.of(Long.parseLong(Files.readString(child))).ifPresent(children::add);
        String end = process.await(Duration.ZERO, progress -> {});

        Verification ended = process.progress().ended(BEGUN, end, NOW);
        assertThat(ended.state()).isEqualTo(VerificationState.BROKEN);
        assertThat(ended.detail()).contains("it took longer than", "during PRC-1 a");
        assertThat(children).hasSize(1);
        for (ProcessHandle one : children) {
            one.onExit().get();
        }
    }

    @Test
    void one_that_babbles_is_ended_before_the_disk_is_full() throws Exception {
        assertThat(run("babble", LONG).detail()).contains("it said too much");
    }

    private Verification run(String behaviour, Duration limit) throws Exception {
        ChamberProcess process = start(behaviour);
        String end = process.await(limit, progress -> {});
        return process.progress().ended(BEGUN, end, NOW);
    }

    private ChamberProcess start(String behaviour) throws IOException {
        Files.writeString(folder.resolve("behaviour"), behaviour);
        return ChamberProcess.start(scratch, classes, Map.of());
    }
}
