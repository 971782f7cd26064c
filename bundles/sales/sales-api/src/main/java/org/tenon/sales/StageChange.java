package org.tenon.sales;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Optional;
import org.tenon.kernel.Money;
import org.tenon.kernel.Percent;

/**
 * That an opportunity reached a stage.
 *
 * @param from the stage before; empty for the first one
 * @param probability the stage's at that time
 * @param amount the opportunity's at that time
 * @param by the user
 */
public record StageChange(Optional<String> from, String to, Percent probability, Money amount, String by, Instant at) {

    public StageChange {
        requireNonNull(from, "from");
        requireNonNull(to, "to");
        requireNonNull(probability, "probability");
        requireNonNull(amount, "amount");
        requireNonNull(by, "by");
        requireNonNull(at, "at");
    }
}
