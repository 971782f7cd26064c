package org.tenon.testing.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What was used up to a moment, in all.
 *
 * @param server processor time of Tenon
 * @param database processor time of PostgreSQL
 * @param machine processor time of everybody; zero where nobody says
 * @param statements statements and batches that Tenon had executed, by its own count: each is a round trip
 * @param commits transactions that Tenon committed: each is a round trip too
 */
record Consumption(Duration server, Duration database, Duration machine, long statements, long commits) {

    /** The unit of {@code /proc/stat} on Linux. */
    private static final int TICK_MILLIS = 10;

    static Consumption of(long server, long postmaster, String metrics) {
        return new Consumption(
                cpu(ProcessHandle.of(server).orElseThrow()),
                ProcessHandle.of(postmaster)
                        .map(ProcessHandle::descendants)
                        .orElse(Stream.empty())
                        .map(Consumption::cpu)
                        .reduce(Duration.ZERO, Duration::plus),
                ofTheMachine(),
                gauge(metrics, "tenon_database_statements"),
                gauge(metrics, "tenon_database_commits"));
    }

    Consumption since(Consumption before) {
        return new Consumption(
                server.minus(before.server),
                database.minus(before.database),
                machine.minus(before.machine),
                statements - before.statements,
                commits - before.commits);
    }

    private static Duration cpu(ProcessHandle process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    private static Duration ofTheMachine() {
        Path stat = Path.of("/proc/stat");
        if (!Files.isReadable(stat)) {
            return Duration.ZERO;
        }
        try {
            // cpu user nice system idle iowait irq softirq
            String[] ticks = Files.readAllLines(stat).get(0).split(" +");
            long busy = 0;
            for (int i : new int[] {1, 2, 3, 6, 7}) {
                busy += Long.parseLong(ticks[i]);
            }
            return Duration.ofMillis(busy * TICK_MILLIS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long gauge(String metrics, String name) {
        Optional<String> line =
                metrics.lines().filter(each -> each.startsWith(name)).findFirst();
        return line.map(each -> (long) Double.parseDouble(each.substring(each.lastIndexOf(' ') + 1)))
                .orElseThrow(() -> new IllegalStateException("there is no " + name + " among the metrics"));
    }
}
