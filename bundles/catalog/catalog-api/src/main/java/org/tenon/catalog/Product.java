package org.tenon.catalog;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/**
 * A product.
 *
 * @param version rises with every change
 */
public record Product(ProductId id, ProductDetails details, Instant createdAt, long version) {

    public Product {
        requireNonNull(id, "id");
        requireNonNull(details, "details");
        requireNonNull(createdAt, "createdAt");
    }
}
