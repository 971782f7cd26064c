package org.tenon.customer;

/** Whose word counts in a merge. */
public enum MergeChoice {
    /** The survivor's, even when it is silent. */
    SURVIVOR,
    /** That of the one who is merged, even when it is silent. */
    MERGED,
    /** The survivor's and, when it is silent, the other's. */
    FILL,
    /** Both: the survivor's first, then what the other has besides. For lists only. */
    BOTH
}
