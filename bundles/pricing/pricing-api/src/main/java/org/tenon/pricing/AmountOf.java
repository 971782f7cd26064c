package org.tenon.pricing;

/** Which of a document's amounts is meant. */
public enum AmountOf {
    /** Without taxes. */
    NET,
    /** With taxes. */
    GROSS
}
