package org.tenon.pricing;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import org.tenon.kernel.event.DomainEvent;

/**
 * Documents in a currency are rounded to another step from now on.
 *
 * @param currency its ISO 4217 code
 * @param step empty for the minor unit
 * @param halves where amounts go that lie between two steps
 */
public record CurrencyRoundingChanged(String currency, Optional<BigDecimal> step, HalfRounding halves, Instant at)
        implements DomainEvent {

    /** Halves are rounded up. */
    public CurrencyRoundingChanged(String currency, Optional<BigDecimal> step, Instant at) {
        this(currency, step, HalfRounding.UP, at);
    }

    @Override
    public String type() {
        return "currency.rounding-changed";
    }

    @Override
    public String subject() {
        return currency;
    }
}
