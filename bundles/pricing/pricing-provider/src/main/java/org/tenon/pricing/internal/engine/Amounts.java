package org.tenon.pricing.internal.engine;

import java.math.BigDecimal;
import java.util.Currency;
import org.tenon.kernel.Money;

/** Arithmetic whose results may grow beyond what {@link Money} keeps. */
final class Amounts {

    private static final int MAX_INTEGER_DIGITS = 18;

    private Amounts() {}

    static Money times(Money money, BigDecimal factor) {
        return money(money.amount().multiply(factor), money.currency());
    }

    static Money plus(Money money, Money other) {
        return money(money.amount().add(other.amount()), money.currency());
    }

    /** The amount, or zero when it is less. */
    static Money notNegative(BigDecimal amount, Currency currency) {
        return money(amount.max(BigDecimal.ZERO), currency);
    }

    /** @throws LineRefusedException when the amount has too many digits */
    static Money money(BigDecimal amount, Currency currency) {
        if (tooLarge(amount)) {
            throw new LineRefusedException(
                    "quantity",
                    "pricing.amount-too-large",
                    "The line comes to an amount of more than " + MAX_INTEGER_DIGITS + " digits before the point.");
        }
        return new Money(amount, currency);
    }

    /** Whether {@link Money} would refuse it. */
    static boolean tooLarge(BigDecimal amount) {
        return amount.signum() != 0 && amount.precision() - amount.scale() > MAX_INTEGER_DIGITS;
    }
}
