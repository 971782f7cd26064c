package org.tenon.order;

/** Where an order stands. */
public enum OrderState {
    /** Written, and binding nobody. */
    DRAFT,
    /** Binding, with all its goods reserved. */
    CONFIRMED,
    /** Binding, with some of its goods still missing. */
    BACKORDERED,
    /** Not binding until somebody who may releases it: the customer's credit does not suffice. */
    HELD,
    /** Some of its goods have left. */
    PARTLY_SHIPPED,
    /** All of its goods have left. */
    SHIPPED,
    /** Ended without being fulfilled; what was shipped before stays shipped. */
    CANCELLED
}
