package org.tenon.kernel.field;

import static java.util.Objects.requireNonNull;

/**
 * By which field a list is in order. Records that say nothing come last; texts are compared without regard to case and accents, choices by
 * their codes, and no comes before yes.
 */
public record FieldOrder(String code, FieldKind kind, boolean descending) {

    public FieldOrder {
        requireNonNull(code, "code");
        requireNonNull(kind, "kind");
    }
}
