package org.tenon.sales.internal;

import org.tenon.kernel.problem.InvalidRequestException;

/** Bounds of what people write. */
final class Texts {

    static final int MAX_COMMENT = 2000;

    private Texts() {}

    /** @throws InvalidRequestException unless the text has {@code min} to {@code max} characters and is not blank */
    static void check(String text, int min, int max, String pointer) {
        if (text.length() > max || text.length() < min || (min > 0 && text.isBlank())) {
            throw new InvalidRequestException(
                    pointer, "text.length", "This has " + min + " to " + max + " characters.");
        }
    }
}
