package org.tenon.inventory;

import java.time.Instant;
import org.tenon.kernel.event.DomainEvent;

/** Stock was set aside for a document. */
public record StockReserved(String document, Instant at) implements DomainEvent {

    @Override
    public String type() {
        return "stock.reserved";
    }

    @Override
    public String subject() {
        return document;
    }
}
