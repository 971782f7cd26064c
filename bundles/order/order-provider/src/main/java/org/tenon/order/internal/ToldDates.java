package org.tenon.order.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.tenon.kernel.event.EventLog;
import org.tenon.order.InstallationEndangered;
import org.tenon.order.OrderDatesMoved;

/**
 * The days that an order's customer knows: taken before something is done to it, and compared after it.
 *
 * @param arrival when all of it can leave
 * @param installation when it is installed
 */
record ToldDates(Optional<LocalDate> arrival, Optional<LocalDate> installation) {

    static ToldDates of(OrderRow row, List<OrderLineRow> lines) {
        return new ToldDates(
                lines.stream()
                        .flatMap(line -> Optional.ofNullable(line.promisedDate).stream())
                        .max(LocalDate::compareTo),
                Optional.ofNullable(row.installationDate));
    }

    /** Says what is different now, and proposes another day for an installation that would come before its goods. */
    void compare(OrderRow row, List<OrderLineRow> lines, EventLog events, Instant now) {
        ToldDates after = of(row, lines);
        propose(row, after, events, now);
        boolean installationMoved = !after.installation.equals(installation);
        // The first day that is promised is told by the confirmation.
        boolean arrivalMoved = arrival.isPresent() && !after.arrival.equals(arrival);
        if (installationMoved || arrivalMoved) {
            events.record(new OrderDatesMoved(
                    row.orderId(),
                    row.number,
                    row.customerId(),
                    arrival,
                    after.arrival,
                    installation,
                    after.installation,
                    now));
        }
    }

    private void propose(OrderRow row, ToldDates after, EventLog events, Instant now) {
        LocalDate planned = row.installationDate;
        LocalDate arrives = after.arrival.orElse(planned);
        if (planned == null || arrives == null || !planned.isBefore(arrives)) {
            row.installationProposed = null;
            return;
        }
        long pause =
                arrival.map(before -> ChronoUnit.DAYS.between(before, planned)).orElse(0L);
        LocalDate proposed = arrives.plusDays(Math.max(0, pause));
        if (!proposed.equals(row.installationProposed)) {
            row.installationProposed = proposed;
            events.record(new InstallationEndangered(
                    row.orderId(),
                    row.number,
                    row.customerId(),
                    planned,
                    proposed,
                    Optional.ofNullable(row.engineer),
                    now));
        }
    }
}
