package org.tenon.pricing;

import org.tenon.kernel.Id;

/** The identity of a price list. */
public record PriceListId(String value) implements Id {

    public PriceListId {
        Id.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
