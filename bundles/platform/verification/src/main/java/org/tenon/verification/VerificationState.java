package org.tenon.verification;

/** What came of a verification. */
public enum VerificationState {
    /** Under way. */
    RUNNING,
    /** Every promise was kept. */
    PASSED,
    /** A promise was broken. */
    FAILED,
    /** The contract did not come to its end: the candidate did not start, ended the process, or took too long. */
    BROKEN,
    /** Somebody cancelled it, the platform was stopped, or the contract could not be run: nothing is known of the candidate. */
    CANCELLED
}
