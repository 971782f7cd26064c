package org.tenon.sales;

/** Where a lead stands. */
public enum LeadState {
    /** Somebody works on it. */
    OPEN,
    /** It has become a customer with an opportunity. */
    CONVERTED,
    /** Nothing came of it. */
    LOST
}
