package org.tenon.order;

/** Where the goods of a line come from. */
public enum Procurement {
    /** From the company's stock. */
    STOCK,
    /** The supplier sends them to the customer; the company has no stock of them, and sets none aside. */
    DROP_SHIPMENT,
    /** They are bought for the line; what comes in is set aside for it, and leaves as all else does. */
    MAKE_TO_ORDER
}
