package org.tenon.pricing;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;

/**
 * What one unit of a currency is in another, from a day on until the next rate of the same two.
 *
 * @param rate how many of {@code to} one of {@code from} is: more than zero, at most 15 digits before and 15 after the point
 * @param source who said so, for example {@code "ECB"}; at most 64 characters
 */
public record ExchangeRate(Currency from, Currency to, BigDecimal rate, LocalDate validFrom, Optional<String> source) {

    private static final int MAX_DIGITS = 15;

    public ExchangeRate {
        requireNonNull(from, "from");
        requireNonNull(to, "to");
        requireNonNull(validFrom, "validFrom");
        requireNonNull(source, "source");
        rate = Decimals.plain(rate);
        if (from.equals(to)) {
            throw new IllegalArgumentException("an exchange rate is between two currencies");
        }
        if (rate.signum() <= 0) {
            throw new IllegalArgumentException("an exchange rate is more than zero");
        }
        if (rate.precision() - rate.scale() > MAX_DIGITS || rate.scale() > MAX_DIGITS) {
            throw new IllegalArgumentException("an exchange rate has at most 15 digits before and after the point");
        }
        source.ifPresent(text -> Texts.check(text, "a rate's source", 64));
    }

    /** A rate whose source nobody named. */
    public static ExchangeRate of(String from, String to, String rate, LocalDate validFrom) {
        return new ExchangeRate(
                Currency.getInstance(from),
                Currency.getInstance(to),
                new BigDecimal(rate),
                validFrom,
                Optional.empty());
    }

    /** {@code "1 EUR = 1.0861 USD from 2026-11-23"}. */
    @Override
    public String toString() {
        return "1 " + from + " = " + rate.toPlainString() + " " + to + " from " + validFrom;
    }
}
