package org.tenon.pricing;

import org.tenon.kernel.Id;

/** The identity of a tax rule. */
public record TaxRuleId(String value) implements Id {

    public TaxRuleId {
        Id.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
