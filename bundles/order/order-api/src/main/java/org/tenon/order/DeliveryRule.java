package org.tenon.order;

/** What may leave of an order before all of it is there. */
public enum DeliveryRule {
    /** Whatever is there. */
    AVAILABLE,
    /** Lines that are there as a whole. */
    COMPLETE_LINES,
    /** The whole order at once. */
    COMPLETE_ORDER
}
