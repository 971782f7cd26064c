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
    /** All of its goods have arrived at the customer's. */
    DELIVERED,
    /** What was delivered works at the customer's. */
    INSTALLED,
    /** Nothing is to be done for it any more. */
    CLOSED,
    /** Ended without being fulfilled; what was shipped before stays shipped. */
    CANCELLED
}
