package org.tenon.pricing.internal.offers;

import java.math.BigDecimal;
import java.util.Optional;
import org.tenon.pricing.Promotion;

/**
 * What a promotion takes off a line.
 *
 * @param line the line's place
 * @param amount as prices are given: more than zero; of what comes back less, by which less is given back
 * @param note what more there is to say of it
 */
public record Deduction(int line, Promotion promotion, BigDecimal amount, Optional<String> note) {

    Deduction turned() {
        return new Deduction(line, promotion, amount.negate(), note);
    }
}
