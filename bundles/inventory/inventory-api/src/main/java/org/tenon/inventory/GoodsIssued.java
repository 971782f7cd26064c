package org.tenon.inventory;

import java.time.Instant;
import org.tenon.kernel.event.DomainEvent;

/** Goods left for a document. */
public record GoodsIssued(String document, Instant at) implements DomainEvent {

    @Override
    public String type() {
        return "stock.issued";
    }

    @Override
    public String subject() {
        return document;
    }
}
