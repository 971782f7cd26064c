package org.tenon.pricing.internal.engine;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Currency;
import org.tenon.kernel.Money;
import org.tenon.pricing.HalfRounding;

/**
 * What amounts of documents are whole multiples of: the currency's minor unit, or another step that the company has chosen.
 *
 * @param step more than zero
 * @param halves where amounts go that lie in the middle
 */
public record RoundingStep(Currency currency, BigDecimal step, HalfRounding halves) {

    /** Where a quotient that never ends is cut, so that 10.00499... which stands for 10.005 is rounded as that. */
    private static final int EXACT_DECIMALS = 16;

    public RoundingStep {
        requireNonNull(currency, "currency");
        requireNonNull(halves, "halves");
        if (step.signum() <= 0) {
            throw new IllegalArgumentException("a step is more than zero");
        }
    }

    /** The minor unit that ISO 4217 gives the currency, one unit where it gives none; halves up. */
    public static RoundingStep minorUnit(Currency currency) {
        return new RoundingStep(
                currency,
                BigDecimal.ONE.movePointLeft(Math.max(0, currency.getDefaultFractionDigits())),
                HalfRounding.UP);
    }

    /** The nearest multiple. @throws LineRefusedException when the amount has too many digits */
    Money rounded(BigDecimal exact) {
        if (exact.scale() <= EXACT_DECIMALS && isPowerOfTen()) {
            // The same, without the division: what almost all amounts need.
            return Amounts.money(exact.setScale(step.scale(), halves.mode()), currency);
        }
        BigDecimal bounded = exact.setScale(EXACT_DECIMALS, RoundingMode.HALF_UP);
        return Amounts.money(bounded.divide(step, 0, halves.mode()).multiply(step), currency);
    }

    /** The same of an amount that may be in whole steps already, as most prices by the piece are. */
    Money rounded(Money exact) {
        return exact.amount().scale() <= step.scale() && isPowerOfTen() ? exact : rounded(exact.amount());
    }

    /** Whether it is the last decimal of a number, as minor units are. */
    private boolean isPowerOfTen() {
        return step.unscaledValue().equals(BigInteger.ONE);
    }

    /** How many steps an amount of whole steps is. */
    BigDecimal steps(BigDecimal amount) {
        return amount.divide(step, 0, RoundingMode.HALF_UP);
    }
}
