package org.tenon.order;

/** What may leave of an order before all of it is there. */
public enum DeliveryRule {
    /** Whatever is there. */
    AVAILABLE,
    /** Lines that are there as a whole. */
    COMPLETE_LINES,
    /** The whole order at once. */
    COMPLETE_ORDER,
    /** Whatever is there, as soon as the order is paid ({@link org.tenon.order.payment.PaidOrderService}); at once when it costs nothing. */
    AFTER_PAYMENT
}
