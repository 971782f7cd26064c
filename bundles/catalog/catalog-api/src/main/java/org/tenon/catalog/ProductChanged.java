package org.tenon.catalog;

import java.time.Instant;
import org.tenon.kernel.event.DomainEvent;

/** What is known of a product was changed. */
public record ProductChanged(ProductId product, String sku, Instant at) implements DomainEvent {

    @Override
    public String type() {
        return "product.changed";
    }

    @Override
    public String subject() {
        return product.value();
    }
}
