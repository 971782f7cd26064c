package org.tenon.catalog;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * What is known of a product and can be changed.
 *
 * @param sku the stock keeping unit: unique, 1 to 64 characters
 * @param name 1 to 200 characters
 * @param unit the unit that it is stocked and by default sold in, for example {@code "pcs"}; 1 to 16 characters
 * @param taxCategory which tax rules apply, for example {@code "standard"}; 1 to 64 characters
 * @param category the product category, for price rules and reports; 1 to 64 characters
 * @param weight kilograms per unit; zero or more
 * @param discontinued whether it may still be sold: a discontinued product is refused on new documents
 */
public record ProductDetails(
        String sku,
        String name,
        String unit,
        String taxCategory,
        Optional<String> category,
        ProductKind kind,
        Optional<BigDecimal> weight,
        boolean discontinued) {

    public ProductDetails {
        text(sku, "sku", 64);
        text(name, "name", 200);
        text(unit, "unit", 16);
        text(taxCategory, "taxCategory", 64);
        requireNonNull(category, "category").ifPresent(code -> text(code, "category", 64));
        requireNonNull(kind, "kind");
        if (requireNonNull(weight, "weight")
                .filter(kilograms -> kilograms.signum() < 0)
                .isPresent()) {
            throw new IllegalArgumentException("a weight is zero or more");
        }
    }

    /** Goods of which nothing else is known. */
    public static ProductDetails goods(String sku, String name, String unit, String taxCategory) {
        return new ProductDetails(
                sku, name, unit, taxCategory, Optional.empty(), ProductKind.GOODS, Optional.empty(), false);
    }

    public ProductDetails inCategory(String code) {
        return new ProductDetails(sku, name, unit, taxCategory, Optional.of(code), kind, weight, discontinued);
    }

    public ProductDetails ofKind(ProductKind newKind) {
        return new ProductDetails(sku, name, unit, taxCategory, category, newKind, weight, discontinued);
    }

    public ProductDetails soldNoMore() {
        return new ProductDetails(sku, name, unit, taxCategory, category, kind, weight, true);
    }

    private static void text(String value, String what, int max) {
        if (value.isBlank() || value.length() > max) {
            throw new IllegalArgumentException(what + " has 1 to " + max + " characters");
        }
    }
}
