package org.tenon.sales;

import java.time.Instant;
import org.tenon.kernel.event.DomainEvent;

/** A quote went to the customer. */
public record QuoteSent(QuoteId quote, String number, String channel, Instant at) implements DomainEvent {

    @Override
    public String type() {
        return "quote.sent";
    }

    @Override
    public String subject() {
        return quote.value();
    }
}
