package org.tenon.purchasing;

/** How far a purchase order is. */
public enum PurchaseOrderState {
    /** Not yet sent: it may be changed, and nothing is expected of it. */
    DRAFT,
    /** Sent: what it orders is incoming. */
    SENT,
    /** Something has come, and more is expected. */
    PARTLY_RECEIVED,
    /** Nothing more is expected, and something has come. */
    RECEIVED,
    /** Nothing is expected, and nothing has come. */
    CANCELLED
}
