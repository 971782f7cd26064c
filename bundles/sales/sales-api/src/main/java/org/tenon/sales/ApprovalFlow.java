package org.tenon.sales;

/** In which order the approvers of one policy are asked. */
public enum ApprovalFlow {
    /** One after the other: the next is asked when the one before has approved. */
    SERIAL,
    /** All at once, and all have to approve. */
    PARALLEL
}
