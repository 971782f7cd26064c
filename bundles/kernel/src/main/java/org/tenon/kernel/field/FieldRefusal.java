package org.tenon.kernel.field;

import java.util.Optional;

/** Why a field does not take a value. */
record FieldRefusal(String code, String message) {

    static Optional<FieldRefusal> of(String code, String message) {
        return Optional.of(new FieldRefusal(code, message));
    }

    /** What a field of a kind takes, in words. */
    static String wanted(FieldKind kind) {
        return switch (kind) {
            case TEXT -> "a text of 1 to " + FieldValue.MAX_TEXT + " characters";
            case NUMBER -> "a number with a point and without grouping, such as 12.5, of at most "
                    + FieldValue.MAX_DIGITS + " digits and " + FieldValue.MAX_DECIMALS + " decimals";
            case DATE -> "a day such as 2026-11-28";
            case YES_NO -> "true or false";
            case CHOICE -> "the code of a choice";
        };
    }
}
