package org.tenon.kernel.auditlog;

/** What came of a call. */
public enum Outcome {
    /** The change was made; the entry is there if and only if it is. */
    DONE,
    /** The provider, which is not in our transaction, did not answer in time: it may have made the change or not. */
    UNKNOWN
}
