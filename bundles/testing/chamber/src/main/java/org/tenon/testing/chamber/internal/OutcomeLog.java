package org.tenon.testing.chamber.internal;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeoutException;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestTag;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;
import org.tenon.testing.contract.Besides;

/**
 * Writes down what happens, a line each, with tabs between the fields: {@code planned <number> <part>}, {@code begin
 * <test> <level>}, {@code end <test> passed|failed|skipped <milliseconds> <why> <part>}, {@code broken <why>}, {@code done}. The
 * part is empty for what every provider keeps.
 */
final class OutcomeLog implements TestExecutionListener, AutoCloseable {

    private static final int LONGEST_REASON = 2_000;

    /** What hangs burns the processor of a machine that has other work: this many times, and no more. */
    private static final int MOST_TIMEOUTS = 3;

    private final BufferedWriter file;
    private final Runnable giveUp;
    private int timeouts;
    private long began;

    /** @param giveUp ends the run, when too many tests hang */
    OutcomeLog(Path path, Runnable giveUp) throws IOException {
        this.giveUp = giveUp;
        file = Files.newBufferedWriter(path, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    @Override
    public void testPlanExecutionStarted(TestPlan plan) {
        Map<String, Long> planned = new TreeMap<>(Map.of("", 0L));
        for (TestIdentifier root : plan.getRoots()) {
            plan.getDescendants(root).stream()
                    .filter(TestIdentifier::isTest)
                    .forEach(test -> planned.merge(part(test), 1L, Long::sum));
        }
        planned.forEach((part, number) -> line("planned", Long.toString(number), part));
    }

    @Override
    public void executionStarted(TestIdentifier test) {
        if (test.isTest()) {
            began = System.nanoTime();
            line("begin", test.getDisplayName(), level(test));
        }
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        String why = result.getThrowable().map(OutcomeLog::reason).orElse("");
        if (test.isTest()) {
            String outcome =
                    switch (result.getStatus()) {
                        case SUCCESSFUL -> "passed";
                        case ABORTED -> "skipped";
                        case FAILED -> "failed";
                    };
            String millis = Long.toString((System.nanoTime() - began) / 1_000_000);
            line("end", test.getDisplayName(), outcome, millis, why, part(test));
            if (result.getThrowable().filter(TimeoutException.class::isInstance).isPresent()
                    && ++timeouts == MOST_TIMEOUTS) {
                line("broken", timeouts + " tests took too long, the last was " + test.getDisplayName());
                giveUp.run();
            }
        } else if (result.getStatus() == TestExecutionResult.Status.FAILED) {
            line("end", test.getDisplayName(), "failed", "0", why, "");
        }
    }

    @Override
    public void executionSkipped(TestIdentifier test, String reason) {
        if (test.isTest()) {
            line("end", test.getDisplayName(), "skipped", "0", reason, part(test));
        }
    }

    @Override
    public void testPlanExecutionFinished(TestPlan plan) {
        line("done");
    }

    /** The contract could not be run. */
    void broken(Throwable why) {
        line("broken", reason(why));
    }

    private static String part(TestIdentifier test) {
        return Parts.of(test.getSource()).map(Besides::value).orElse("");
    }

    private static String level(TestIdentifier test) {
        List<String> tags = new ArrayList<>();
        for (TestTag tag : test.getTags()) {
            tags.add(tag.getName());
        }
        return String.join(",", tags.stream().sorted().toList());
    }

    private static String reason(Throwable failure) {
        String text = failure.getClass().getSimpleName() + ": " + failure.getMessage();
        return text.length() > LONGEST_REASON ? text.substring(0, LONGEST_REASON) + "..." : text;
    }

    private synchronized void line(String... fields) {
        try {
            for (int i = 0; i < fields.length; i++) {
                file.append(i == 0 ? "" : "\t")
                        .append(fields[i].replaceAll("\\s+", " ").strip());
            }
            file.newLine();
            file.flush();
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
