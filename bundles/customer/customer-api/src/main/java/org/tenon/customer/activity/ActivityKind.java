package org.tenon.customer.activity;

/** What somebody does for a customer. */
public enum ActivityKind {
    CALL,
    /** Somebody goes to the customer, or the customer comes. */
    VISIT,
    /** A letter or e-mail that went either way. */
    MAIL,
    /** Something to be done, by a moment or some time. */
    TASK,
    NOTE,
    /** A document that is kept for itself. */
    FILE
}
