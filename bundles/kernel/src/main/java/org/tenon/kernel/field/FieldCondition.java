package org.tenon.kernel.field;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * Which values of a field are looked for. Texts are compared without regard to case and accents.
 *
 * @param from the least; the only one when it is {@code to} as well. Choices, yes and no, and texts know nothing but being equal
 * @param to the greatest
 */
public record FieldCondition(String code, FieldKind kind, Optional<FieldValue> from, Optional<FieldValue> to) {

    public FieldCondition {
        requireNonNull(code, "code");
        requireNonNull(kind, "kind");
        requireNonNull(from, "from");
        requireNonNull(to, "to");
        boolean range = kind == FieldKind.NUMBER || kind == FieldKind.DATE;
        if ((from.isEmpty() && to.isEmpty()) || (!range && !from.equals(to))) {
            throw new IllegalArgumentException("a condition has a bound, and only numbers and dates have two");
        }
    }

    /** Those that are equal to {@code value}. */
    public static FieldCondition equal(String code, FieldValue value) {
        return new FieldCondition(code, value.kind(), Optional.of(value), Optional.of(value));
    }
}
