package org.tenon.catalog;

import java.time.Instant;
import org.tenon.kernel.event.DomainEvent;

/** A product was recorded for the first time. */
public record ProductCreated(ProductId product, String sku, Instant at) implements DomainEvent {

    @Override
    public String type() {
        return "product.created";
    }

    @Override
    public String subject() {
        return product.value();
    }
}
