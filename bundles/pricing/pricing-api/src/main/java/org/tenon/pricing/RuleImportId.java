package org.tenon.pricing;

import org.tenon.kernel.Id;

/** The identity of an import of price rules. */
public record RuleImportId(String value) implements Id {

    public RuleImportId {
        Id.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
