package org.tenon.catalog;

import java.math.BigDecimal;
import java.time.Instant;
import org.tenon.kernel.event.DomainEvent;

/** A product is sold in a unit from now on, or is so by another factor. */
public record ProductUnitSet(ProductId product, String unit, BigDecimal factor, Instant at) implements DomainEvent {

    @Override
    public String type() {
        return "product.unit-set";
    }

    @Override
    public String subject() {
        return product.value();
    }
}
