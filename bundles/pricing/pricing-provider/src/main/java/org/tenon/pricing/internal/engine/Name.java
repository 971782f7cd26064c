package org.tenon.pricing.internal.engine;

import org.jspecify.annotations.Nullable;

/**
 * An id or a code, taken apart so that it can be looked for without a text: one that is a UUID as it is usually written is
 * two numbers.
 *
 * @param other the text of one that is no UUID
 */
record Name(long high, long low, @Nullable String other) {

    private static final int LENGTH = 36;
    private static final int HALF = 18;

    static Name of(String text) {
        if (text.length() != LENGTH || !dashes(text)) {
            return new Name(0, 0, text);
        }
        long high = 0;
        long low = 0;
        for (int i = 0; i < LENGTH; i++) {
            char c = text.charAt(i);
            if (c == '-') {
                if (!isDash(i)) {
                    return new Name(0, 0, text);
                }
                continue;
            }
            int digit = digit(c);
            if (digit < 0) {
                return new Name(0, 0, text);
            }
            if (i < HALF) {
                high = high << 4 | digit;
            } else {
                low = low << 4 | digit;
            }
        }
        return new Name(high, low, null);
    }

    private static boolean dashes(String text) {
        return text.charAt(8) == '-' && text.charAt(13) == '-' && text.charAt(18) == '-' && text.charAt(23) == '-';
    }

    private static boolean isDash(int place) {
        return place == 8 || place == 13 || place == 18 || place == 23;
    }

    /** Lower case only: another way to write a UUID is another text. */
    private static int digit(char c) {
        if (c >= '0' && c <= '9') {
            return c - '0';
        }
        return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
    }

    int hash() {
        return other == null ? Slots.mixed(high * 31 + low) : Slots.mixed(other.hashCode());
    }
}
