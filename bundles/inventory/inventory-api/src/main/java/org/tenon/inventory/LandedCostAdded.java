package org.tenon.inventory;

import java.time.Instant;
import org.tenon.kernel.event.DomainEvent;

/** Goods turned out to cost more, or less. */
public record LandedCostAdded(String document, Instant at) implements DomainEvent {

    @Override
    public String type() {
        return "stock.landed-cost-added";
    }

    @Override
    public String subject() {
        return document;
    }
}
