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
 */
public record CurrencyRoundingChanged(String currency, Optional<BigDecimal> step, Instant at) implements DomainEvent {

    @Override
    public String type() {
        return "currency.rounding-changed";
    }

    @Override
    public String subject() {
        return currency;
    }
}
