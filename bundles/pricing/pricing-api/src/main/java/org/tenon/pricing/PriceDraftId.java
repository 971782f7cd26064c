package org.tenon.pricing;

import org.tenon.kernel.Id;

/** The identity of a draft of a price list. */
public record PriceDraftId(String value) implements Id {

    public PriceDraftId {
        Id.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
