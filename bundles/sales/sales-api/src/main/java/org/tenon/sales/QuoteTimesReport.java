package org.tenon.sales;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.tenon.kernel.DateRange;

/**
 * How long quotes took that were sent on some days.
 *
 * @param all of everybody
 * @param owners of each owner, by name
 */
public record QuoteTimesReport(DateRange days, Figures all, List<OfOwner> owners) {

    public QuoteTimesReport {
        requireNonNull(days, "days");
        requireNonNull(all, "all");
        owners = List.copyOf(owners);
    }

    /** An owner's figures. */
    public record OfOwner(String owner, Figures figures) {}

    /**
     * The figures of some quotes.
     *
     * @param quotes how many were sent
     * @param openedToSent empty when there are none
     * @param inApproval of those that were handed in since that is kept; empty when there are none
     */
    public record Figures(int quotes, Optional<Spread> openedToSent, Optional<Spread> inApproval) {}

    /**
     * Half of the quotes took {@code median} or less, nine of ten {@code ninetieth} or less (nearest rank: both are times that
     * a quote really took).
     */
    public record Spread(Duration median, Duration ninetieth, Duration longest) {

        /** @throws IllegalArgumentException when there are no times */
        public static Spread of(List<Duration> times) {
            if (times.isEmpty()) {
                throw new IllegalArgumentException("there are no times");
            }
            List<Duration> sorted = times.stream().sorted().toList();
            return new Spread(rank(sorted, 50), rank(sorted, 90), sorted.get(sorted.size() - 1));
        }

        private static Duration rank(List<Duration> sorted, int percent) {
            int rank = (sorted.size() * percent + 99) / 100;
            return sorted.get(rank - 1);
        }
    }
}
