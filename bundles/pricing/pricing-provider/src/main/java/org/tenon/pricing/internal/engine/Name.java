package org.tenon.pricing.internal.engine;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * An id or a code, taken apart so that it can be looked for without a text: one that is a UUID as it is usually written is
 * two numbers.
 *
 * @param other the text of one that is no UUID
 */
record Name(long high, long low, @Nullable String other) {

    private static final int LENGTH = 36;
    private static final byte[] DIGITS = digits();

    static Name of(String text) {
        if (text.length() == LENGTH && dashes(text)) {
            long first = hexadecimal(text, 0, 8);
            long second = hexadecimal(text, 9, 13);
            long third = hexadecimal(text, 14, 18);
            long fourth = hexadecimal(text, 19, 23);
            long fifth = hexadecimal(text, 24, LENGTH);
            // One that is negative makes all of them so.
            if ((first | second | third | fourth | fifth) >= 0) {
                return new Name(first << 32 | second << 16 | third, fourth << 48 | fifth, null);
            }
        }
        return new Name(0, 0, text);
    }

    private static boolean dashes(String text) {
        return text.charAt(8) == '-' && text.charAt(13) == '-' && text.charAt(18) == '-' && text.charAt(23) == '-';
    }

    /** The number of up to 15 digits; negative when one is none. Lower case only: another way to write a UUID is another text. */
    private static long hexadecimal(String text, int from, int to) {
        long number = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            int digit = c < DIGITS.length ? DIGITS[c] : -1;
            if (digit < 0) {
                return -1;
            }
            number = number << 4 | digit;
        }
        return number;
    }

    /** By character. */
    private static byte[] digits() {
        byte[] digits = new byte['f' + 1];
        Arrays.fill(digits, (byte) -1);
        for (int i = 0; i < 16; i++) {
            digits[Character.forDigit(i, 16)] = (byte) i;
        }
        return digits;
    }

    int hash() {
        return other == null ? Slots.mixed(high * 31 + low) : Slots.mixed(other.hashCode());
    }
}
