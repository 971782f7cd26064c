package org.tenon.pricing;

import org.tenon.kernel.Id;

/** The identity of a price rule. */
public record PriceRuleId(String value) implements Id {

    public PriceRuleId {
        Id.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
