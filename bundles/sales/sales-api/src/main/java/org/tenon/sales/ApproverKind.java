package org.tenon.sales;

/** What the approver of a step names. */
public enum ApproverKind {
    /** Everybody who has this role. */
    ROLE,
    /** This user. */
    USER
}
