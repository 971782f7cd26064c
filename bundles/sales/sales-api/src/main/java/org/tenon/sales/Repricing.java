package org.tenon.sales;

/** Who prices a quote again. */
public enum Repricing {
    /** Who priced it before, in exactly that version. */
    PINNED,
    /** Who is chosen for it today; the quote belongs to that provider from then on. */
    CURRENT
}
