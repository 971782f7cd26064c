package org.tenon.pricing;

import org.tenon.kernel.Id;

/** The identity of a promotion. */
public record PromotionId(String value) implements Id {

    public PromotionId {
        Id.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
