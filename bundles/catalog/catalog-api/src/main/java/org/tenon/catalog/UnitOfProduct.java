package org.tenon.catalog;

import static java.util.Objects.requireNonNull;

/** Some unit of some product: what {@link UnitService#factors} is asked about. */
public record UnitOfProduct(ProductId product, String unit) {

    public UnitOfProduct {
        requireNonNull(product, "product");
        requireNonNull(unit, "unit");
    }
}
