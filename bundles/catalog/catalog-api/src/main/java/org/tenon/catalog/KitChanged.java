package org.tenon.catalog;

import java.time.Instant;
import org.tenon.kernel.event.DomainEvent;

/** A kit is made of something else from now on. */
public record KitChanged(ProductId product, Instant at) implements DomainEvent {

    @Override
    public String type() {
        return "product.components-changed";
    }

    @Override
    public String subject() {
        return product.value();
    }
}
