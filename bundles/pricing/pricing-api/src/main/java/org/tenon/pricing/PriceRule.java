package org.tenon.pricing;

import static java.util.Objects.requireNonNull;

/** A rule of a price list. Rules are added and ended, never changed: a price that was given can be explained later. */
public record PriceRule(PriceRuleId id, PriceListId list, NewPriceRule definition) {

    public PriceRule {
        requireNonNull(id, "id");
        requireNonNull(list, "list");
        requireNonNull(definition, "definition");
    }
}
