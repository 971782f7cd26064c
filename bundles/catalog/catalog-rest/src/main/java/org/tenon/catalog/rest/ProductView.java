package org.tenon.catalog.rest;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tenon.catalog.Product;
import org.tenon.catalog.ProductDetails;
import org.tenon.catalog.ProductId;
import org.tenon.catalog.ProductKind;

/** A product as it is shown. */
record ProductView(
        ProductId id,
        String sku,
        String name,
        String unit,
        String taxCategory,
        Optional<String> category,
        ProductKind kind,
        Optional<BigDecimal> weight,
        boolean discontinued,
        Optional<ProductId> variantOf,
        Optional<Map<String, @Nullable AttributeBody>> attributes,
        Instant createdAt,
        long version) {

    static ProductView of(Product product) {
        ProductDetails details = product.details();
        return new ProductView(
                product.id(),
                details.sku(),
                details.name(),
                details.unit(),
                details.taxCategory(),
                details.category(),
                details.kind(),
                details.weight(),
                details.discontinued(),
                details.variantOf(),
                AttributeBody.of(details),
                product.createdAt(),
                product.version());
    }
}
