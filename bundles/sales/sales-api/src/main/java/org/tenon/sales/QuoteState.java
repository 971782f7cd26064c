package org.tenon.sales;

/** Where a quote stands. */
public enum QuoteState {
    /** Being written. */
    DRAFT,
    /** Waiting for approval. */
    PENDING,
    /** May be sent. */
    APPROVED,
    /** With the customer; its prices are frozen. */
    SENT,
    /** The customer has said yes; there is an order. */
    ACCEPTED,
    /** The approver or the customer has said no. */
    REJECTED,
    /** Its validity has passed. */
    EXPIRED,
    /** A later revision has taken its place. */
    SUPERSEDED
}
