package org.tenon.order.recurring;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.tenon.kernel.Money;

/**
 * A recurring order.
 *
 * @param next the day of the next order; empty when none comes any more, or while it is paused
 * @param gross of each order, where prices are frozen
 * @param failures how many runs in a row came to nothing
 * @param version rises with every change
 */
public record RecurringOrder(
        RecurringOrderId id,
        RecurringDraft draft,
        State state,
        Optional<LocalDate> next,
        Optional<Money> gross,
        int failures,
        Instant createdAt,
        long version) {

    /** Whether orders come. */
    public enum State {
        ACTIVE,
        PAUSED,
        ENDED
    }

    public RecurringOrder {
        requireNonNull(id, "id");
        requireNonNull(draft, "draft");
        requireNonNull(state, "state");
        requireNonNull(next, "next");
        requireNonNull(gross, "gross");
        requireNonNull(createdAt, "createdAt");
    }
}
