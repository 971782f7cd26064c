package org.tenon.pricing;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.Set;
import org.tenon.catalog.ProductId;

/**
 * The lines of a document that a promotion speaks of: those with one of the products, their variants included, that are in
 * the category or in one that lies in it. Without products any product, without category any category.
 *
 * @param products at most {@value #MAX_PRODUCTS}
 */
public record LineScope(Set<ProductId> products, Optional<String> category) {

    public static final int MAX_PRODUCTS = 100;

    /** All lines. */
    public static final LineScope ALL = new LineScope(Set.of(), Optional.empty());

    public LineScope {
        products = Set.copyOf(products);
        requireNonNull(category, "category").ifPresent(code -> Texts.check(code, "a category", 64));
        if (products.size() > MAX_PRODUCTS) {
            throw new IllegalArgumentException("a promotion names at most " + MAX_PRODUCTS + " products at one place");
        }
    }

    public static LineScope of(ProductId... products) {
        return new LineScope(Set.of(products), Optional.empty());
    }

    public LineScope in(String code) {
        return new LineScope(products, Optional.of(code));
    }
}
