package org.tenon.sales;

import java.time.Instant;
import org.tenon.kernel.event.DomainEvent;

/** The approver or the customer said no. */
public record QuoteRejected(QuoteId quote, String number, String reason, Instant at) implements DomainEvent {

    @Override
    public String type() {
        return "quote.rejected";
    }

    @Override
    public String subject() {
        return quote.value();
    }
}
