package org.tenon.pricing;

import java.time.Instant;
import org.tenon.kernel.event.DomainEvent;

/** A price list was made, or its rules were. */
public record PriceListChanged(PriceListId list, String code, Instant at) implements DomainEvent {

    @Override
    public String type() {
        return "price-list.changed";
    }

    @Override
    public String subject() {
        return list.value();
    }
}
