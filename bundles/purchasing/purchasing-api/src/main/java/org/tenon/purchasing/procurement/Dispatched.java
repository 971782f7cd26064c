package org.tenon.purchasing.procurement;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A part of a line that its supplier has sent to the customer.
 *
 * @param quantity in the product's unit
 * @param reference what the supplier said of it
 * @param on the day on which it left
 * @param at when that was noted
 */
public record Dispatched(int line, BigDecimal quantity, Optional<String> reference, LocalDate on, Instant at) {

    public Dispatched {
        requireNonNull(quantity, "quantity");
        requireNonNull(reference, "reference");
        requireNonNull(on, "on");
        requireNonNull(at, "at");
    }
}
