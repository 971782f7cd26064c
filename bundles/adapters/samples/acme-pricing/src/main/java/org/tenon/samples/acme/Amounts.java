package org.tenon.samples.acme;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import org.tenon.kernel.Money;

/** Amounts that may have become too large. */
final class Amounts {

    private static final BigDecimal LIMIT = BigDecimal.TEN.pow(18);

    private Amounts() {}

    /** @throws LineRefusedException when it is */
    static Money of(BigDecimal amount, Currency currency) {
        if (isTooLarge(amount)) {
            throw new LineRefusedException(
                    "quantity", "pricing.amount-too-large", "The line comes to more than 18 digits before the point.");
        }
        return new Money(amount, currency);
    }

    static Money times(Money money, BigDecimal factor) {
        return of(money.amount().multiply(factor), money.currency());
    }

    static Money plus(Money money, Money other) {
        return of(money.amount().add(other.amount()), money.currency());
    }

    static Money rounded(BigDecimal amount, Currency currency) {
        return of(amount.setScale(Math.max(0, currency.getDefaultFractionDigits()), RoundingMode.HALF_UP), currency);
    }

    static boolean isTooLarge(BigDecimal amount) {
        return amount.abs().compareTo(LIMIT) >= 0;
    }
}
