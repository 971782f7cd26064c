package org.tenon.catalog;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * @param text matched against SKU and name without regard to case and accents; blank matches all, and one without a letter or a
 *     digit nothing
 */
public record ProductQuery(String text, Optional<String> category) {

    public static final ProductQuery ALL = new ProductQuery("", Optional.empty());

    public ProductQuery {
        requireNonNull(text, "text");
        requireNonNull(category, "category");
    }
}
