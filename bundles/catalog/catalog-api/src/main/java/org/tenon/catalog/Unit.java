package org.tenon.catalog;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * A unit of measure.
 *
 * @param code as products and lines name it, for example {@code "kg"}; 1 to 16 characters
 * @param name for people, 1 to 64 characters
 * @param category what it measures, for example {@code "mass"}: units of one category can be converted; 1 to 32 characters
 * @param factor how many of the category's base unit one is, for example 0.45359237 for a pound where that is the kilogram: more than
 *     zero, at most 15 digits before and 15 after the point
 * @param step what quantities are multiples of when they are rounded: more than zero, in the same digits
 * @param unece its code in UN/ECE Recommendation 20, for example {@code "KGM"}: 2 or 3 letters and digits
 */
public record Unit(
        String code, String name, String category, BigDecimal factor, BigDecimal step, Optional<String> unece) {

    /** Quotients have 28 significant digits (Tryton's). */
    private static final MathContext EXACT = new MathContext(28, RoundingMode.HALF_EVEN);

    private static final int MAX_DIGITS = 15;

    public Unit {
        text(code, "a unit's code", 16);
        text(name, "a unit's name", 64);
        text(category, "a unit's category", 32);
        factor = number(factor, "a unit's factor");
        step = number(step, "a unit's step");
        requireNonNull(unece, "unece").ifPresent(some -> {
            if (!some.matches("[A-Z0-9]{2,3}")) {
                throw new IllegalArgumentException("a code of UN/ECE has 2 or 3 capital letters and digits");
            }
        });
    }

    /** A unit of no UN/ECE code. */
    public static Unit of(String code, String name, String category, String factor, String step) {
        return new Unit(code, name, category, new BigDecimal(factor), new BigDecimal(step), Optional.empty());
    }

    public boolean isConvertibleTo(Unit other) {
        return category.equals(other.category);
    }

    /**
     * A quantity of this unit in another one, rounded nowhere.
     *
     * @throws IllegalArgumentException when the categories differ
     */
    public BigDecimal convert(BigDecimal quantity, Unit to) {
        if (!isConvertibleTo(to)) {
            throw new IllegalArgumentException(category + " cannot be converted to " + to.category);
        }
        return factor.compareTo(to.factor) == 0
                ? quantity
                : quantity.multiply(factor).divide(to.factor, EXACT);
    }

    /** The quantity as a multiple of {@link #step}. */
    public BigDecimal rounded(BigDecimal quantity, RoundingMode mode) {
        return quantity.divide(step, 0, mode).multiply(step);
    }

    private static void text(String value, String what, int max) {
        if (value.isBlank() || value.length() > max || value.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException(what + " has 1 to " + max + " characters, no control characters");
        }
    }

    private static BigDecimal number(BigDecimal value, String what) {
        BigDecimal stripped = value.stripTrailingZeros();
        BigDecimal plain = stripped.scale() < 0 ? stripped.setScale(0) : stripped;
        if (plain.signum() <= 0 || plain.scale() > MAX_DIGITS || plain.precision() - plain.scale() > MAX_DIGITS) {
            throw new IllegalArgumentException(
                    what + " is more than zero, with at most 15 digits before and after the point");
        }
        return plain;
    }
}
