package org.tenon.order;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/**
 * What an order has to do with another.
 *
 * @param number the other one's
 */
public record OrderRelation(Kind kind, OrderId other, String number, Instant at) {

    /** How the order came from, or went into, the other. */
    public enum Kind {
        /** It was a part of the other. */
        SPLIT_FROM,
        /** The other was a part of it. */
        SPLIT_INTO,
        /** The other's lines are in it. */
        MERGED_FROM,
        /** Its lines are in the other. */
        MERGED_INTO,
        /** It brings again what came back of the other. */
        REPLACEMENT_OF,
        /** The other brings again what came back of it. */
        REPLACED_BY
    }

    public OrderRelation {
        requireNonNull(kind, "kind");
        requireNonNull(other, "other");
        requireNonNull(number, "number");
        requireNonNull(at, "at");
    }
}
