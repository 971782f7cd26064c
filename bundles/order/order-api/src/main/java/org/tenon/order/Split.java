package org.tenon.order;

import static java.util.Objects.requireNonNull;

/**
 * An order that was split.
 *
 * @param rest the order that was there before, with what is left of it
 * @param part the new order
 */
public record Split(Order rest, Order part) {

    public Split {
        requireNonNull(rest, "rest");
        requireNonNull(part, "part");
    }
}
