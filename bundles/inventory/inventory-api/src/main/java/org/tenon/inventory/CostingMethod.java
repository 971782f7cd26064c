package org.tenon.inventory;

/** What goods that leave are worth. */
public enum CostingMethod {
    /** What those cost that came first. */
    FIFO,
    /** What those cost that came last. */
    LIFO,
    /** What all that are there cost on average (moving average). */
    AVERAGE,
    /** What the policy says; what they really cost more or less is a difference of its own. */
    STANDARD,
    /** What the goods of their lot cost on average. */
    LOT
}
