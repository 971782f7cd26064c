package org.tenon.pricing;

import java.time.Instant;
import java.time.LocalDate;
import org.tenon.kernel.event.DomainEvent;

/**
 * Exchange rates were said.
 *
 * @param rates how many
 * @param first the first day that one of them holds from
 */
public record ExchangeRatesSet(int rates, LocalDate first, Instant at) implements DomainEvent {

    @Override
    public String type() {
        return "exchange-rates.set";
    }

    @Override
    public String subject() {
        return "exchange-rates";
    }
}
