package org.tenon.sales;

import java.time.Instant;
import org.tenon.customer.CustomerId;
import org.tenon.kernel.event.DomainEvent;

/** A quote, or a revision of one, was begun. */
public record QuoteDrafted(QuoteId quote, String number, int revision, CustomerId customer, Instant at)
        implements DomainEvent {

    @Override
    public String type() {
        return "quote.drafted";
    }

    @Override
    public String subject() {
        return quote.value();
    }
}
