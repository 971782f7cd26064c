package org.tenon.pricing.internal;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;
import org.tenon.pricing.PointsAccount;
import org.tenon.pricing.PointsEntry;

/**
 * What is left of the points that came to an account, by when they expire. Those that expire first are spent first; what was taken
 * and was not there is owed, and comes off the next ones.
 */
final class PointsLots {

    private final PriorityQueue<Lot> lots = new PriorityQueue<>(Comparator.comparing(Lot::expires));
    private long owed;

    private record Lot(long points, LocalDate expires) {}

    private PointsLots() {}

    /**
     * @param entries the oldest first
     * @param today on which what expires is good no more
     */
    static PointsLots of(List<PointsEntry> entries, LocalDate today) {
        PointsLots lots = new PointsLots();
        for (PointsEntry entry : entries) {
            lots.expire(entry.day());
            if (entry.points() > 0) {
                lots.add(entry.points(), entry.expires().orElse(LocalDate.MAX));
            } else {
                lots.take(-entry.points());
            }
        }
        lots.expire(today);
        return lots;
    }

    private void expire(LocalDate today) {
        while (!lots.isEmpty() && !lots.peek().expires().isAfter(today)) {
            lots.remove();
        }
    }

    private void add(long points, LocalDate expires) {
        long paid = Math.min(points, owed);
        owed -= paid;
        if (points > paid) {
            lots.add(new Lot(points - paid, expires));
        }
    }

    /** @return when the last of them would have expired; empty when there are none left to take */
    Optional<LocalDate> take(long points) {
        long open = points;
        @Nullable LocalDate last = null;
        while (open > 0 && !lots.isEmpty()) {
            Lot first = lots.remove();
            last = first.expires();
            if (first.points() > open) {
                lots.add(new Lot(first.points() - open, first.expires()));
            }
            open -= Math.min(open, first.points());
        }
        owed += open;
        return Optional.ofNullable(last);
    }

    long points() {
        return lots.stream().mapToLong(Lot::points).sum() - owed;
    }

    /** All that expire next on one day. */
    Optional<PointsAccount.Expiring> expiring() {
        return Optional.ofNullable(lots.peek())
                .map(Lot::expires)
                .map(day -> new PointsAccount.Expiring(
                        lots.stream()
                                .filter(lot -> lot.expires().equals(day))
                                .mapToLong(Lot::points)
                                .sum(),
                        day));
    }
}
