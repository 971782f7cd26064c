package org.tenon.purchasing.procurement;

/** How what is bought for a line gets to the customer. */
public enum ProcurementKind {
    /** The supplier sends it to the customer: it never is in the company's stock. */
    DROP_SHIPMENT,
    /** It comes in, is set aside for the line, and leaves with the company's own shipment. */
    MAKE_TO_ORDER
}
