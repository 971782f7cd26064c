package org.tenon.order.recurring;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.tenon.order.OrderId;

/**
 * What came of one day of a recurring order.
 *
 * @param order the order that was written; empty when that failed
 * @param problem why it failed, as {@code code: message}; empty when it did not
 * @param at when it was last tried
 */
public record Run(LocalDate due, Optional<OrderId> order, String problem, Instant at) {

    public Run {
        requireNonNull(due, "due");
        requireNonNull(order, "order");
        requireNonNull(problem, "problem");
        requireNonNull(at, "at");
    }
}
