package org.tenon.inventory;

/** Which lots leave first. */
public enum AllocationStrategy {
    /** What came first; what was there before lots were kept, before all others. */
    FIFO,
    /** What expires first; what does not expire last, and of these what came first. */
    FEFO,
    /** What came last. */
    LIFO,
    /** By the location's name, and at one location what came first. */
    LOCATION
}
