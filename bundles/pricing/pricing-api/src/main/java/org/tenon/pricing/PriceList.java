package org.tenon.pricing;

import static java.util.Objects.requireNonNull;

/**
 * A price list.
 *
 * @param isDefault whether it applies where nobody names another list of its currency
 * @param version rises with every change of the list or its rules
 */
public record PriceList(PriceListId id, NewPriceList definition, boolean isDefault, long version) {

    public PriceList {
        requireNonNull(id, "id");
        requireNonNull(definition, "definition");
    }
}
