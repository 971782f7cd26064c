package org.tenon.catalog;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What is known of a product and can be changed.
 *
 * @param sku the stock keeping unit: unique, 1 to 64 characters
 * @param name 1 to 200 characters
 * @param unit the unit that it is stocked and by default sold in, for example {@code "pcs"}; 1 to 16 characters
 * @param taxCategory which tax rules apply, for example {@code "standard"}; 1 to 64 characters
 * @param category the product category, for price rules and reports; 1 to 64 characters. {@code "Hardware > Hand tools"} lies
 *     in the category {@code "Hardware"}
 * @param weight kilograms per unit; zero or more
 * @param discontinued whether it may still be sold: a discontinued product is refused on new documents
 * @param variantOf the product that it is a variant of, whose prices hold for it where it has none of its own; itself no
 *     variant
 * @param attributes what else is known in numbers of one of its own unit, by name; each name once, at most {@value #MAX_ATTRIBUTES}.
 *     A variant says its own
 */
public record ProductDetails(
        String sku,
        String name,
        String unit,
        String taxCategory,
        Optional<String> category,
        ProductKind kind,
        Optional<BigDecimal> weight,
        boolean discontinued,
        Optional<ProductId> variantOf,
        List<ProductAttribute> attributes) {

    /** As many as a line to price may have. */
    public static final int MAX_ATTRIBUTES = 32;

    /** What stands between a category and one that lies in it (as in Google's product taxonomy). */
    public static final String CATEGORY_SEPARATOR = " > ";

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
        requireNonNull(variantOf, "variantOf");
        attributes = attributes.stream()
                .sorted(Comparator.comparing(ProductAttribute::name))
                .toList();
        if (attributes.size() > MAX_ATTRIBUTES) {
            throw new IllegalArgumentException("a product has at most " + MAX_ATTRIBUTES + " attributes");
        }
        if (attributes.stream().map(ProductAttribute::name).distinct().count() < attributes.size()) {
            throw new IllegalArgumentException("a product says an attribute once");
        }
    }

    /** A product without attributes. */
    public ProductDetails(
            String sku,
            String name,
            String unit,
            String taxCategory,
            Optional<String> category,
            ProductKind kind,
            Optional<BigDecimal> weight,
            boolean discontinued,
            Optional<ProductId> variantOf) {
        this(sku, name, unit, taxCategory, category, kind, weight, discontinued, variantOf, List.of());
    }

    /** A product that is no variant. */
    public ProductDetails(
            String sku,
            String name,
            String unit,
            String taxCategory,
            Optional<String> category,
            ProductKind kind,
            Optional<BigDecimal> weight,
            boolean discontinued) {
        this(sku, name, unit, taxCategory, category, kind, weight, discontinued, Optional.empty());
    }

    /** The category and those that it lies in, the narrower first; empty when there is none. */
    public List<String> categories() {
        List<String> all = new ArrayList<>();
        String rest = category.orElse("");
        while (!rest.isEmpty()) {
            all.add(rest);
            int separator = rest.lastIndexOf(CATEGORY_SEPARATOR);
            rest = separator < 0 ? "" : rest.substring(0, separator);
        }
        return List.copyOf(all);
    }

    /** Goods of which nothing else is known. */
    public static ProductDetails goods(String sku, String name, String unit, String taxCategory) {
        return new ProductDetails(
                sku, name, unit, taxCategory, Optional.empty(), ProductKind.GOODS, Optional.empty(), false);
    }

    public ProductDetails inCategory(String code) {
        return new ProductDetails(
                sku, name, unit, taxCategory, Optional.of(code), kind, weight, discontinued, variantOf, attributes);
    }

    public ProductDetails ofKind(ProductKind newKind) {
        return new ProductDetails(
                sku, name, unit, taxCategory, category, newKind, weight, discontinued, variantOf, attributes);
    }

    public ProductDetails soldNoMore() {
        return new ProductDetails(sku, name, unit, taxCategory, category, kind, weight, true, variantOf, attributes);
    }

    public ProductDetails asVariantOf(ProductId product) {
        return new ProductDetails(
                sku, name, unit, taxCategory, category, kind, weight, discontinued, Optional.of(product), attributes);
    }

    public ProductDetails weighing(BigDecimal kilograms) {
        return new ProductDetails(
                sku,
                name,
                unit,
                taxCategory,
                category,
                kind,
                Optional.of(kilograms),
                discontinued,
                variantOf,
                attributes);
    }

    /** With these attributes in place of those that it has. */
    public ProductDetails saying(ProductAttribute... others) {
        return new ProductDetails(
                sku, name, unit, taxCategory, category, kind, weight, discontinued, variantOf, List.of(others));
    }

    private static void text(String value, String what, int max) {
        if (value.isBlank() || value.length() > max) {
            throw new IllegalArgumentException(what + " has 1 to " + max + " characters");
        }
    }
}
