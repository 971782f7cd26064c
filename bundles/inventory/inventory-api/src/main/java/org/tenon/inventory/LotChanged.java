package org.tenon.inventory;

import java.time.Instant;
import org.tenon.catalog.ProductId;
import org.tenon.kernel.event.DomainEvent;

/** What is known of a lot was changed. */
public record LotChanged(ProductId product, String lot, Instant at) implements DomainEvent {

    @Override
    public String type() {
        return "stock.lot-changed";
    }

    @Override
    public String subject() {
        return product.value();
    }
}
