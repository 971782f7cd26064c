package org.tenon.kernel;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;

/**
 * How much of something, in a unit. Equal when unit and numeric value are.
 *
 * @param value the number of units, at most 12 digits before and 6 after the point; negative for returns
 * @param unit the unit's code as the product names it, for example {@code "pcs"} or {@code "kg"}
 */
public record Quantity(BigDecimal value, String unit) {

    private static final int MAX_INTEGER_DIGITS = 12;
    private static final int MAX_SCALE = 6;

    public Quantity {
        requireNonNull(unit, "unit");
        value = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
        value = value.scale() < 0 ? value.setScale(0) : value;
        if (value.precision() - value.scale() > MAX_INTEGER_DIGITS || value.scale() > MAX_SCALE) {
            throw new IllegalArgumentException("a quantity has at most " + MAX_INTEGER_DIGITS + " digits before and "
                    + MAX_SCALE + " after the point");
        }
        if (unit.isBlank()) {
            throw new IllegalArgumentException("a quantity needs a unit");
        }
    }

    /** @throws IllegalArgumentException when {@code value} is not a decimal number */
    public static Quantity of(String value, String unit) {
        return new Quantity(new BigDecimal(value), unit);
    }

    public static Quantity of(long value, String unit) {
        return new Quantity(BigDecimal.valueOf(value), unit);
    }

    public static Quantity zero(String unit) {
        return new Quantity(BigDecimal.ZERO, unit);
    }

    /** @throws IllegalArgumentException when the units differ */
    public Quantity plus(Quantity other) {
        return new Quantity(value.add(same(other).value), unit);
    }

    /** @throws IllegalArgumentException when the units differ */
    public Quantity minus(Quantity other) {
        return new Quantity(value.subtract(same(other).value), unit);
    }

    /** The smaller of the two. @throws IllegalArgumentException when the units differ */
    public Quantity min(Quantity other) {
        return value.compareTo(same(other).value) <= 0 ? this : other;
    }

    public boolean isZero() {
        return value.signum() == 0;
    }

    public boolean isPositive() {
        return value.signum() > 0;
    }

    public boolean isNegative() {
        return value.signum() < 0;
    }

    /** {@code "12 pcs"}. */
    @Override
    public String toString() {
        return value.toPlainString() + " " + unit;
    }

    private Quantity same(Quantity other) {
        if (!unit.equals(other.unit)) {
            throw new IllegalArgumentException("expected a quantity in " + unit + ", got one in " + other.unit);
        }
        return other;
    }
}
