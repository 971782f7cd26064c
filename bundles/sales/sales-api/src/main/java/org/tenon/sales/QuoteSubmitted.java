package org.tenon.sales;

import java.time.Instant;
import org.tenon.kernel.event.DomainEvent;

/** A quote was handed in for approval. */
public record QuoteSubmitted(QuoteId quote, String number, boolean approvalNeeded, Instant at) implements DomainEvent {

    @Override
    public String type() {
        return "quote.submitted";
    }

    @Override
    public String subject() {
        return quote.value();
    }
}
