package org.tenon.pricing;

import static java.util.Objects.requireNonNull;

/** A tax rule that is kept. */
public record TaxRule(TaxRuleId id, NewTaxRule definition) {

    public TaxRule {
        requireNonNull(id, "id");
        requireNonNull(definition, "definition");
    }
}
