package org.tenon.pricing;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.Optional;
import org.tenon.kernel.Money;

/**
 * A tax on a line.
 *
 * @param rate as in the rule: a percentage or an amount per unit
 * @param base what it was computed on, rounded to the currency's minor unit
 * @param amount rounded HALF_UP to the currency's minor unit; zero when the buyer owes it
 * @param group the taxes that it is one of
 * @param reverseCharge whether the buyer owes it to its own tax office, so that nothing is charged
 * @param note what the document has to say of it
 */
public record TaxAmount(
        String code,
        BigDecimal rate,
        Money base,
        Money amount,
        Optional<String> group,
        boolean reverseCharge,
        Optional<String> note) {

    public TaxAmount {
        requireNonNull(code, "code");
        requireNonNull(rate, "rate");
        requireNonNull(base, "base");
        requireNonNull(amount, "amount");
        requireNonNull(group, "group");
        requireNonNull(note, "note");
        if (reverseCharge && !amount.isZero()) {
            throw new IllegalArgumentException("what the buyer owes is not charged");
        }
    }

    /** A tax that is charged, in no group and without a note. */
    public TaxAmount(String code, BigDecimal rate, Money base, Money amount) {
        this(code, rate, base, amount, Optional.empty(), false, Optional.empty());
    }
}
