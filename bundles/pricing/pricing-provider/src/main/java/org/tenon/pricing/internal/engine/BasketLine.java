package org.tenon.pricing.internal.engine;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tenon.catalog.ProductId;
import org.tenon.kernel.Money;
import org.tenon.kernel.Percent;
import org.tenon.kernel.Quantity;

/**
 * A line to price, with what the engine has to know of its product.
 *
 * @param categories the product's and those above it, the narrower first
 * @param variantOf the product that it is a variant of
 * @param attributes what the line says of what is sold
 * @param discount taken off by hand
 * @param manualPrice in place of the rules'; in the basket's currency
 */
public record BasketLine(
        ProductId product,
        List<String> categories,
        Optional<ProductId> variantOf,
        String taxCategory,
        Quantity quantity,
        Map<String, BigDecimal> attributes,
        Percent discount,
        Optional<Money> manualPrice) {

    /** A line whose product is no variant and has no category above its own. */
    public BasketLine(
            ProductId product,
            Optional<String> category,
            String taxCategory,
            Quantity quantity,
            Percent discount,
            Optional<Money> manualPrice) {
        this(
                product,
                category.stream().toList(),
                Optional.empty(),
                taxCategory,
                quantity,
                Map.of(),
                discount,
                manualPrice);
    }

    /** The product's own category. */
    Optional<String> category() {
        return categories.stream().findFirst();
    }

    /** The product's id and that of what it is a variant of, the narrower first. */
    List<String> products() {
        return variantOf
                .map(template -> List.of(product.value(), template.value()))
                .orElseGet(() -> List.of(product.value()));
    }
}
