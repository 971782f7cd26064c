package org.tenon.pricing.rest;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.tenon.kernel.DateRange;
import org.tenon.kernel.problem.InvalidRequestException;
import org.tenon.kernel.problem.Violation;
import org.tenon.kernel.problem.Violations;

/** How bodies become the records of the API. */
final class Reading {

    private Reading() {}

    /** What a body holds. @throws InvalidRequestException when there is none */
    static <T> T body(@Nullable T body, String what) {
        if (body == null) {
            throw new InvalidRequestException("", "required", "The body is " + what + ".");
        }
        return body;
    }

    /** Makes a value that checks itself; what it refuses is recorded at the pointer, and nothing comes back. */
    static <T> Optional<T> value(Violations violations, String pointer, Supplier<T> value) {
        try {
            return Optional.of(value.get());
        } catch (IllegalArgumentException refused) {
            violations.add(pointer, "value.refused", sentence(String.valueOf(refused.getMessage())));
            return Optional.empty();
        }
    }

    /** A validity, from its first to its last day. */
    static Optional<DateRange> days(
            Violations violations, String pointer, Optional<LocalDate> first, Optional<LocalDate> last) {
        return value(violations, pointer + "/validTo", () -> DateRange.through(first, last));
    }

    /** Records it when a text is missing, blank or too long, or no text. */
    static void text(Violations violations, String pointer, @Nullable String text, int max) {
        if (violations.check(text != null, pointer, "required", "This is needed.")) {
            violations.check(
                    !text.isBlank() && text.length() <= max && text.chars().noneMatch(Character::isISOControl),
                    pointer,
                    "value.refused",
                    "This has 1 to " + max + " characters, no control characters.");
        }
    }

    /** The same refusal with another pointer for each violation. */
    static InvalidRequestException moved(InvalidRequestException refused, UnaryOperator<String> pointer) {
        List<Violation> moved = refused.violations().stream()
                .map(one -> new Violation(pointer.apply(one.pointer()), one.code(), one.message()))
                .toList();
        return new InvalidRequestException(moved);
    }

    /** What a call answers; where it refuses, its pointers are those of what lies under {@code parent}. */
    static <T> T movedUnder(String parent, Supplier<T> call) {
        try {
            return call.get();
        } catch (InvalidRequestException refused) {
            throw moved(refused, pointer -> parent + pointer);
        }
    }

    private static String sentence(String message) {
        return message.isEmpty() ? message : Character.toUpperCase(message.charAt(0)) + message.substring(1) + ".";
    }
}
