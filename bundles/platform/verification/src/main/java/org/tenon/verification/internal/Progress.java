package org.tenon.verification.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.tenon.verification.Verification;
import org.tenon.verification.Verification.Failure;
import org.tenon.verification.VerificationState;

/** Reads how far a run is from the lines that the process wrote (the chamber's outcome log says which there are). */
final class Progress {

    private static final int MOST_FAILURES = 200;
    private static final int PLANNED = 0;
    private static final int PASSED = 1;
    private static final int FAILED = 2;

    private final List<Failure> failures = new ArrayList<>();
    /** By name: planned, passed and failed. */
    private final Map<String, int[]> parts = new TreeMap<>();

    private int planned;
    private int passed;
    private int failed;
    private int skipped;
    private int ended;
    private String running = "";
    private String broken = "";
    private boolean done;

    private Progress() {}

    static Progress of(List<String> lines) {
        Progress progress = new Progress();
        lines.forEach(progress::take);
        return progress;
    }

    private void take(String line) {
        String[] fields = line.split("\t", -1);
        switch (fields[0]) {
            case "planned" -> planned(Integer.parseInt(fields[1]), fields.length > 2 ? fields[2] : "");
            case "begin" -> running = fields[1];
            case "end" -> end(fields);
            case "broken" -> broken = fields[1];
            case "done" -> done = true;
            default -> {
                // A line that was cut off with the process.
            }
        }
    }

    private void end(String[] fields) {
        if (fields.length < 5) {
            return;
        }
        running = "";
        boolean kept = fields[2].equals("passed");
        boolean broke = !kept && !fields[2].equals("skipped");
        if (broke && failures.size() < MOST_FAILURES) {
            failures.add(new Failure(fields[1], fields[4]));
        }
        int[] part = parts.get(fields.length > 5 ? fields[5] : "");
        if (part == null) {
            passed += kept ? 1 : 0;
            failed += broke ? 1 : 0;
            skipped += kept || broke ? 0 : 1;
        } else {
            part[PASSED] += kept ? 1 : 0;
            part[FAILED] += broke ? 1 : 0;
        }
        ended++;
    }

    private void planned(int number, String part) {
        if (part.isEmpty()) {
            planned = number;
        } else {
            parts.put(part, new int[] {number, 0, 0});
        }
    }

    /** The test that runs, or ran when the process ended; empty when none does. */
    String running() {
        return running;
    }

    int ended() {
        return ended;
    }

    /** How it stands while the process lives. */
    Verification underWay(Verification begun) {
        return with(begun, VerificationState.RUNNING, "", Optional.empty());
    }

    /**
     * The verdict, when the process has ended.
     *
     * @param end how it ended, for a person
     */
    Verification ended(Verification begun, String end, Instant at) {
        if (!broken.isEmpty()) {
            return with(begun, VerificationState.BROKEN, broken, Optional.of(at));
        }
        if (!done) {
            String during = running.isEmpty() ? "" : " during " + running;
            return with(begun, VerificationState.BROKEN, end + during, Optional.of(at));
        }
        boolean kept = failed == 0 && passed > 0;
        return with(begun, kept ? VerificationState.PASSED : VerificationState.FAILED, "", Optional.of(at));
    }

    /** The verdict, when it was not the candidate's doing that there is none. */
    static Verification cancelled(Verification begun, String why, Instant at) {
        return new Progress().with(begun, VerificationState.CANCELLED, why, Optional.of(at));
    }

    private Verification with(Verification begun, VerificationState state, String detail, Optional<Instant> finished) {
        return new Verification(
                begun.id(),
                begun.capability(),
                begun.provider(),
                begun.version(),
                begun.bundle(),
                begun.hash(),
                begun.level(),
                begun.kit(),
                state,
                planned,
                passed,
                failed,
                skipped,
                detail.length() > 2_000 ? detail.substring(0, 2_000) : detail,
                failures,
                begun.by(),
                begun.started(),
                finished,
                parts.entrySet().stream()
                        .map(part -> new Verification.Part(
                                part.getKey(),
                                part.getValue()[PLANNED],
                                part.getValue()[PASSED],
                                part.getValue()[FAILED]))
                        .toList());
    }
}
