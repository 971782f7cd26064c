package org.tenon.pricing;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import org.tenon.kernel.Money;

/**
 * A tax on a line.
 *
 * @param rate as in the rule: a percentage or an amount per unit
 * @param base what it was computed on, rounded to the currency's minor unit
 * @param amount rounded HALF_UP to the currency's minor unit
 */
public record TaxAmount(String code, BigDecimal rate, Money base, Money amount) {

    public TaxAmount {
        requireNonNull(code, "code");
        requireNonNull(rate, "rate");
        requireNonNull(base, "base");
        requireNonNull(amount, "amount");
    }
}
