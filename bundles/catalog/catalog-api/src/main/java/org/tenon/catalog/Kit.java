package org.tenon.catalog;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * What a kit is made of, in the order in which it was said.
 *
 * @param components each product once; none when nothing has been said: then the kit is stocked as one piece
 * @param version rises with every change; zero before the first
 */
public record Kit(ProductId product, List<KitComponent> components, long version) {

    /** How many components a kit has at most. */
    public static final int MAX_COMPONENTS = 100;

    public Kit {
        requireNonNull(product, "product");
        components = List.copyOf(components);
    }
}
