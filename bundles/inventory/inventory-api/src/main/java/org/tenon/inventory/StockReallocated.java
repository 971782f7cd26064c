package org.tenon.inventory;

import java.time.Instant;
import org.tenon.kernel.event.DomainEvent;

/** What is set aside for a document is of other lots now. */
public record StockReallocated(String document, Instant at) implements DomainEvent {

    @Override
    public String type() {
        return "stock.reallocated";
    }

    @Override
    public String subject() {
        return document;
    }
}
