package org.tenon.purchasing.internal;

import java.math.BigDecimal;
import org.tenon.kernel.problem.Violations;

/** Quantities and costs between the columns, which have fixed decimals, and the API, where {@code 5} is {@code 5}. */
final class Decimals {

    private static final int MAX_INTEGER_DIGITS = 12;
    private static final int MAX_SCALE = 6;

    private Decimals() {}

    /** The same number without trailing zeros or an exponent. */
    static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /** Whether a column can hold it: at most 12 digits before and 6 after the point. */
    static boolean fits(BigDecimal value) {
        // Looked at first: of a number with a huge exponent the plain form would be as long.
        long integerDigits = (long) value.precision() - value.scale();
        return integerDigits <= MAX_INTEGER_DIGITS && plain(value).scale() <= MAX_SCALE;
    }

    /** Records a violation unless it is more than zero and a column can hold it. @return whether it is */
    static boolean positive(Violations violations, BigDecimal quantity, String pointer) {
        return violations.check(
                quantity.signum() > 0 && fits(quantity),
                pointer,
                "purchasing.quantity",
                "A quantity is more than zero, with at most 12 digits before and 6 after the point.");
    }

    /** Records a violation when no database keeps the text, or it is empty or too long. */
    static void text(Violations violations, String text, int max, String pointer) {
        violations.check(
                !text.isBlank()
                        && text.length() <= max
                        && text.codePoints()
                                .noneMatch(letter -> Character.isISOControl(letter)
                                        || Character.getType(letter) == Character.SURROGATE),
                pointer,
                "length",
                "Give 1 to " + max + " characters, no control characters and no half characters.");
    }
}
