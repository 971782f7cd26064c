package org.tenon.pricing;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.tenon.kernel.Money;

/**
 * A way from one currency to another on a day.
 *
 * @param to where it leads
 * @param rates the one or two that it takes, each in the direction in which it was said; none within one currency
 */
public record Conversion(Currency from, Currency to, LocalDate on, List<ExchangeRate> rates) {

    /** Quotients have 28 significant digits (Tryton's). */
    private static final MathContext EXACT = new MathContext(28, RoundingMode.HALF_EVEN);

    public Conversion {
        requireNonNull(from, "from");
        requireNonNull(to, "to");
        requireNonNull(on, "on");
        rates = List.copyOf(rates);
    }

    /**
     * An amount of {@link #from} in {@link #to}, rounded nowhere: multiplied by a rate of its direction, divided by one of the
     * other.
     */
    public BigDecimal exact(BigDecimal amount) {
        BigDecimal now = amount;
        Currency at = from;
        for (ExchangeRate rate : rates) {
            boolean along = rate.from().equals(at);
            now = along ? now.multiply(rate.rate()) : now.divide(rate.rate(), EXACT);
            at = along ? rate.to() : rate.from();
        }
        return now;
    }

    /** {@code "1 EUR = 1.0861 USD from 2026-11-23"}, for a person. */
    public String words() {
        return String.join(", ", rates.stream().map(ExchangeRate::toString).toList());
    }

    /** The same for money, kept to 12 decimals. */
    public Money apply(Money amount) {
        if (!amount.currency().equals(from)) {
            throw new IllegalArgumentException("converts from " + from + ", not from " + amount.currency());
        }
        return new Money(exact(amount.amount()), to);
    }
}
