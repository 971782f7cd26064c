package org.tenon.sales;

import java.time.Instant;
import org.tenon.kernel.Money;
import org.tenon.kernel.event.DomainEvent;

/** A quote may be sent. */
public record QuoteApproved(QuoteId quote, String number, Money gross, Instant at) implements DomainEvent {

    @Override
    public String type() {
        return "quote.approved";
    }

    @Override
    public String subject() {
        return quote.value();
    }
}
