package org.tenon.inventory;

/**
 * A place outside of the warehouses, where goods come from or go to. The ledger knows what each of them was given, as it does
 * of a warehouse: a move is always from one place to another. A warehouse cannot have such a name.
 */
public enum StockPlace {
    /** Those who deliver: what it was given is negative, the goods that came from it. */
    SUPPLIER,
    /** Those who are delivered to. */
    CUSTOMER,
    /** What was lost, scrapped, or found. */
    LOSS,
    /** What was used up, and what was made. */
    PRODUCTION,
    /** On the way from one warehouse to another. */
    TRANSIT
}
