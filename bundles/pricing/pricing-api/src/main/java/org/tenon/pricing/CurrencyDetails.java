package org.tenon.pricing;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.Optional;
import org.tenon.kernel.Money;

/**
 * What is known of a currency.
 *
 * @param number the three digits of ISO 4217
 * @param name its English name in ISO 4217
 * @param minorUnits the number of decimals that ISO 4217 gives it
 * @param cashStep what amounts paid in coins are multiples of, where that is more than a minor unit: 0.05 for CHF
 * @param roundingStep what the amounts of documents are multiples of when the company rounds them to something else than the
 *     minor unit
 * @param halves where amounts of documents go that lie between two steps
 */
public record CurrencyDetails(
        Currency currency,
        String number,
        String name,
        int minorUnits,
        Optional<BigDecimal> cashStep,
        Optional<BigDecimal> roundingStep,
        HalfRounding halves) {

    public CurrencyDetails {
        requireNonNull(currency, "currency");
        requireNonNull(number, "number");
        requireNonNull(name, "name");
        cashStep = cashStep.map(Decimals::plain);
        roundingStep = roundingStep.map(Decimals::plain);
        requireNonNull(halves, "halves");
    }

    /** A currency whose halves are rounded up. */
    public CurrencyDetails(
            Currency currency,
            String number,
            String name,
            int minorUnits,
            Optional<BigDecimal> cashStep,
            Optional<BigDecimal> roundingStep) {
        this(currency, number, name, minorUnits, cashStep, roundingStep, HalfRounding.UP);
    }

    /** What the amounts of documents are multiples of. */
    public BigDecimal step() {
        return roundingStep.orElseGet(() -> BigDecimal.ONE.movePointLeft(minorUnits));
    }

    /** The nearest amount that can be paid in cash, HALF_UP. */
    public Money inCash(Money amount) {
        if (!amount.currency().equals(currency)) {
            throw new IllegalArgumentException("pays in " + currency + ", not in " + amount.currency());
        }
        BigDecimal step = cashStep.orElseGet(() -> BigDecimal.ONE.movePointLeft(minorUnits));
        return new Money(amount.amount().divide(step, 0, RoundingMode.HALF_UP).multiply(step), currency);
    }
}
