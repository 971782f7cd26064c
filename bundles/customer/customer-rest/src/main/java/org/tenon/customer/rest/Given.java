package org.tenon.customer.rest;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tenon.kernel.problem.Violations;

/** What a caller gave, or did not. */
final class Given {

    private Given() {}

    /** A text that may be left out: forms send an empty one for that. */
    static Optional<String> text(Optional<String> text) {
        return text.filter(value -> !value.isBlank());
    }

    /** A text that must not be left out. @return it, or an empty one when it was */
    static String text(Violations violations, String pointer, @Nullable String text) {
        boolean given = text != null && !text.isBlank();
        violations.check(given, pointer, "required", name(pointer) + " is required.");
        return given ? text : "";
    }

    /** Records a violation when {@code value} was left out. */
    static boolean required(Violations violations, String pointer, @Nullable Object value) {
        return violations.check(value != null, pointer, "required", name(pointer) + " is required.");
    }

    private static String name(String pointer) {
        return pointer.substring(pointer.lastIndexOf('/') + 1);
    }
}
