package org.tenon.sales;

import java.time.Instant;
import org.tenon.kernel.event.DomainEvent;

/** A link to a quote was opened for the first time. */
public record QuoteViewed(QuoteId quote, String number, Instant at) implements DomainEvent {

    @Override
    public String type() {
        return "quote.viewed";
    }

    @Override
    public String subject() {
        return quote.value();
    }
}
