package org.tenon.sales;

import java.time.Instant;
import org.tenon.kernel.event.DomainEvent;

/** A quote's validity passed. */
public record QuoteExpired(QuoteId quote, String number, Instant at) implements DomainEvent {

    @Override
    public String type() {
        return "quote.expired";
    }

    @Override
    public String subject() {
        return quote.value();
    }
}
