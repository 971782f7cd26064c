package org.tenon.testing.benchmarks;

import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;

/**
 * A step that was done again and again by some clients.
 *
 * @param nanos what each took, rising
 * @param used what was used by all of them together
 */
record Measured(Desk.Step step, int clients, Duration time, long[] nanos, long bytes, Consumption used) {

    private static final double NANOS_OF_A_MILLI = 1e6;

    static final String HEAD =
            "| step | clients | a second | p50 ms | p99 ms | CPU ms | of that PostgreSQL | statements | commits"
                    + " | bytes | floor, a second | of the floor |\n|---|---|---|---|---|---|---|---|---|---|---|---|";

    double rate() {
        return nanos.length * 1e9 / time.toNanos();
    }

    double percentile(int percent) {
        return nanos.length == 0 ? Double.NaN : nanos[(nanos.length - 1) * percent / 100] / NANOS_OF_A_MILLI;
    }

    /** @param floor how often a second the same SQL by hand; NaN when that was not measured */
    String row(double floor) {
        double count = nanos.length;
        return String.format(
                Locale.ROOT,
                "| %s | %d | %.0f | %.2f | %.2f | %.2f | %.2f | %.1f | %.1f | %.0f | %s | %s |",
                step.name(),
                clients,
                rate(),
                percentile(50),
                percentile(99),
                (used.server().toNanos() + used.database().toNanos()) / count / NANOS_OF_A_MILLI,
                used.database().toNanos() / count / NANOS_OF_A_MILLI,
                used.statements() / count,
                used.commits() / count,
                bytes / count,
                Double.isNaN(floor) ? "-" : String.format(Locale.ROOT, "%.0f", floor),
                Double.isNaN(floor) ? "-" : String.format(Locale.ROOT, "%.0f %%", 100 * rate() / floor));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Measured measured
                && step.equals(measured.step)
                && clients == measured.clients
                && Arrays.equals(nanos, measured.nanos);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(nanos);
    }

    @Override
    public String toString() {
        return row(Double.NaN);
    }
}
