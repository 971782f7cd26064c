package org.tenon.inventory.internal;

import java.math.BigDecimal;

/** Quantities between the columns, which have six decimals, and the API, where {@code 5} is {@code 5}. */
final class Decimals {

    private static final int MAX_INTEGER_DIGITS = 12;
    private static final int MAX_SCALE = 6;

    private Decimals() {}

    /** The same number without trailing zeros or an exponent. */
    static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /** Whether a column can hold it: at most 12 digits before and 6 after the point. */
    static boolean fits(BigDecimal value) {
        BigDecimal plain = plain(value);
        return plain.scale() <= MAX_SCALE && plain.precision() - plain.scale() <= MAX_INTEGER_DIGITS;
    }
}
