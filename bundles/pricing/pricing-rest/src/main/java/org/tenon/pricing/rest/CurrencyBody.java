package org.tenon.pricing.rest;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Optional;
import org.tenon.kernel.Money;
import org.tenon.pricing.CurrencyDetails;
import org.tenon.pricing.HalfRounding;

/**
 * A currency as an answer gives it.
 *
 * @param roundingStep what the amounts of documents are multiples of
 * @param halves where those go that lie between two: {@code "up"} or {@code "even"}
 */
record CurrencyBody(
        Currency code,
        String number,
        String name,
        int minorUnits,
        Optional<BigDecimal> cashStep,
        BigDecimal roundingStep,
        HalfRounding halves) {

    static CurrencyBody of(CurrencyDetails details) {
        return new CurrencyBody(
                details.currency(),
                details.number(),
                details.name(),
                details.minorUnits(),
                details.cashStep(),
                details.step(),
                details.halves());
    }

    /** What an amount is in coins and notes. */
    record Cash(Money amount, Money rounded) {}

    /** What documents are rounded to, the minor unit when it is left out, and halves of it, up when that is left out. */
    record Step(Optional<BigDecimal> roundingStep, Optional<HalfRounding> halves) {}
}
