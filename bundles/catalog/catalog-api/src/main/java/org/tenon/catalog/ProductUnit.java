package org.tenon.catalog;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;

/**
 * A unit that a product is sold in beside its own, for example a box.
 *
 * @param unit its code, 1 to 16 characters
 * @param factor how many of the product's own unit one is: more than zero, at most 12 digits before and 6 after the point
 */
public record ProductUnit(ProductId product, String unit, BigDecimal factor) {

    private static final int MAX_INTEGER_DIGITS = 12;
    private static final int MAX_DECIMALS = 6;

    public ProductUnit {
        requireNonNull(product, "product");
        if (unit.isBlank() || unit.length() > 16 || unit.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("a unit's code has 1 to 16 characters, no control characters");
        }
        BigDecimal stripped = factor.stripTrailingZeros();
        factor = stripped.scale() < 0 ? stripped.setScale(0) : stripped;
        if (factor.signum() <= 0
                || factor.scale() > MAX_DECIMALS
                || factor.precision() - factor.scale() > MAX_INTEGER_DIGITS) {
            throw new IllegalArgumentException(
                    "a factor is more than zero, with at most 12 digits before and 6 after the point");
        }
    }
}
