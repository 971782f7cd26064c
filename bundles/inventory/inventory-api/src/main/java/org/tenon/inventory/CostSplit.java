package org.tenon.inventory;

/** By what an amount is shared out to the lines of a receipt. */
public enum CostSplit {
    /** What each line is worth; by quantity when none is worth anything. */
    BY_VALUE,
    BY_QUANTITY
}
