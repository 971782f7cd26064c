package org.tenon.catalog;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A number that is known of one of a product's own unit, for example its volume. Rules of prices may ask for it, on a line and
 * over the lines of a document.
 *
 * @param name 1 to 64 characters, with no blank at either end; never {@value #WEIGHT}, which is {@link ProductDetails#weight()}
 * @param value less than 10^18 in amount, with at most 12 digits after the point; kept without trailing zeros
 * @param unit what it is measured in, 1 to 16 characters, for example {@code "m3"}. Numbers of one name are compared and added up,
 *     so all products say it in the same one
 */
public record ProductAttribute(String name, BigDecimal value, Optional<String> unit) {

    /** What rules call a product's weight, in kilograms. */
    public static final String WEIGHT = "weight";

    private static final int MAX_INTEGER_DIGITS = 18;
    private static final int MAX_DECIMALS = 12;

    public ProductAttribute {
        text(name, "an attribute's name", 64);
        if (!name.equals(name.strip())) {
            throw new IllegalArgumentException("an attribute's name neither begins nor ends with a blank");
        }
        if (name.equals(WEIGHT)) {
            throw new IllegalArgumentException("a product's weight is no attribute, but said by itself");
        }
        value = plain(value);
        if (value.scale() > MAX_DECIMALS || (long) value.precision() - value.scale() > MAX_INTEGER_DIGITS) {
            throw new IllegalArgumentException("an attribute has at most " + MAX_INTEGER_DIGITS + " digits before and "
                    + MAX_DECIMALS + " after the point");
        }
        requireNonNull(unit, "unit").ifPresent(code -> text(code, "an attribute's unit", 16));
    }

    /** {@code ProductAttribute.of("volume", "0.25", "m3")}. */
    public static ProductAttribute of(String name, String value, String unit) {
        return new ProductAttribute(name, new BigDecimal(value), Optional.of(unit));
    }

    private static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
        // A number of a million digits is not written out: it is refused by its precision.
        return stripped.scale() < 0 && stripped.scale() > -MAX_INTEGER_DIGITS ? stripped.setScale(0) : stripped;
    }

    private static void text(String value, String what, int max) {
        if (value.isBlank() || value.length() > max || value.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException(what + " has 1 to " + max + " characters, no control characters");
        }
    }
}
