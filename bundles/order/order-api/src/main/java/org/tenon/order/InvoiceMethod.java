package org.tenon.order;

/** What of an order is to be invoiced. */
public enum InvoiceMethod {
    /** All that is ordered, as soon as it is binding. */
    ON_ORDER,
    /** What has left, and has not come back to be credited. */
    ON_DELIVERY
}
