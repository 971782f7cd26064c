package org.tenon.customer.internal;

import java.util.Optional;
import org.tenon.kernel.problem.Violations;

/** What every text has to keep to, so that every database keeps it as it came. */
final class TextRules {

    private final Violations violations;

    TextRules(Violations violations) {
        this.violations = violations;
    }

    /** A text that may be left out, and is neither blank nor longer than {@code max} when it is there. */
    void optional(String pointer, Optional<String> text, int max) {
        text.ifPresent(value -> required(pointer, value, max));
    }

    /** A text that is neither blank nor longer than {@code max}. */
    void required(String pointer, String text, int max) {
        if (violations.check(!text.isBlank(), pointer, "required", "Give a text, not a blank one.")) {
            bounded(pointer, text, max);
        }
    }

    /** A text that is at most {@code max} long, and may be empty. */
    void bounded(String pointer, String text, int max) {
        if (violations.check(
                text.length() <= max,
                pointer,
                "too-long",
                "At most " + max + " characters, not " + text.length() + ".")) {
            violations.check(
                    text.codePoints().allMatch(TextRules::storable),
                    pointer,
                    "unprintable",
                    "No control characters and no half characters.");
        }
    }

    /** A text of several lines that is neither blank nor longer than {@code max}. */
    void lines(String pointer, String text, int max) {
        if (violations.check(!text.isBlank(), pointer, "required", "Give a text, not a blank one.")) {
            bounded(pointer, text.replace("\r\n", "\n").replace('\n', ' ').replace('\t', ' '), max);
        }
    }

    private static boolean storable(int codePoint) {
        return !Character.isISOControl(codePoint) && Character.getType(codePoint) != Character.SURROGATE;
    }
}
