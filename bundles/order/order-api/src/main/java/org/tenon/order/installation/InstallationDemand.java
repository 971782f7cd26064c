package org.tenon.order.installation;

import static java.util.Objects.requireNonNull;

import java.util.Set;
import org.tenon.catalog.ProductId;

/**
 * What it takes to install a product.
 *
 * @param minutes for each of its own units, 1 to 1,440; a part of a unit counts as one
 * @param skills that one engineer must have, all of them
 */
public record InstallationDemand(ProductId product, int minutes, Set<String> skills) {

    public InstallationDemand {
        requireNonNull(product, "product");
        skills = Set.copyOf(skills);
    }
}
