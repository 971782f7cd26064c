package org.tenon.sales;

import java.time.Instant;
import org.tenon.kernel.Money;
import org.tenon.kernel.event.DomainEvent;
import org.tenon.order.OrderId;

/** The customer said yes. */
public record QuoteAccepted(QuoteId quote, String number, OrderId order, Money gross, Instant at)
        implements DomainEvent {

    @Override
    public String type() {
        return "quote.accepted";
    }

    @Override
    public String subject() {
        return quote.value();
    }
}
