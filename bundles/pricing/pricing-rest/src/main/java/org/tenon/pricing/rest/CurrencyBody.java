package org.tenon.pricing.rest;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Optional;
import org.tenon.kernel.Money;
import org.tenon.pricing.CurrencyDetails;

/**
 * A currency as an answer gives it.
 *
 * @param roundingStep what the amounts of documents are multiples of
 */
record CurrencyBody(
        Currency code,
        String number,
        String name,
        int minorUnits,
        Optional<BigDecimal> cashStep,
        BigDecimal roundingStep) {

    static CurrencyBody of(CurrencyDetails details) {
        return new CurrencyBody(
                details.currency(),
                details.number(),
                details.name(),
                details.minorUnits(),
                details.cashStep(),
                details.step());
    }

    /** What an amount is in coins and notes. */
    record Cash(Money amount, Money rounded) {}

    /** What documents are rounded to; the minor unit when it is left out. */
    record Step(Optional<BigDecimal> roundingStep) {}
}
