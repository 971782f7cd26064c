package org.tenon.kernel;

import java.math.BigDecimal;

/**
 * A percentage: {@code 10} is ten percent. Equal when the numeric value is.
 *
 * @param value the number before the percent sign, at most 9 digits before and 9 after the point
 */
public record Percent(BigDecimal value) implements Comparable<Percent> {

    public static final Percent ZERO = new Percent(BigDecimal.ZERO);

    private static final int MAX_DIGITS = 9;

    public Percent {
        value = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
        value = value.scale() < 0 ? value.setScale(0) : value;
        if (value.precision() - value.scale() > MAX_DIGITS || value.scale() > MAX_DIGITS) {
            throw new IllegalArgumentException("a percentage has at most 9 digits before and after the point");
        }
    }

    /** @throws IllegalArgumentException when {@code value} is not a decimal number */
    public static Percent of(String value) {
        return new Percent(new BigDecimal(value));
    }

    /** The share that this percentage is: 10 % is {@code 0.1}. Exact. */
    public BigDecimal fraction() {
        return value.movePointLeft(2);
    }

    /** The share that is left after this percentage is taken off: 10 % leaves {@code 0.9}. Exact. */
    public BigDecimal remainder() {
        return BigDecimal.ONE.subtract(fraction());
    }

    public boolean isZero() {
        return value.signum() == 0;
    }

    @Override
    public int compareTo(Percent other) {
        return value.compareTo(other.value);
    }

    /** {@code "10 %"}. */
    @Override
    public String toString() {
        return value.toPlainString() + " %";
    }
}
