package org.tenon.inventory;

import java.time.Instant;
import org.tenon.kernel.event.DomainEvent;

/** What was set aside for a document was given back. */
public record StockReleased(String document, Instant at) implements DomainEvent {

    @Override
    public String type() {
        return "stock.released";
    }

    @Override
    public String subject() {
        return document;
    }
}
