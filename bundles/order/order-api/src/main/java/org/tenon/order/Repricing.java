package org.tenon.order;

/** Who prices an order again. */
public enum Repricing {
    /** Who priced it before, in exactly that version. */
    PINNED,
    /** Who is chosen for it today; the order belongs to that provider from then on. */
    CURRENT
}
