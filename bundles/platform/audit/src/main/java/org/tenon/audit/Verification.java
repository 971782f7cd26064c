package org.tenon.audit;

import java.util.List;

/**
 * What came of looking through the chain.
 *
 * @param entries how many were looked at
 * @param first the place of the first that is kept; those before were removed because of their age
 * @param erased how many have lost their content by an erasure that the chain knows of
 * @param end of the chain that was looked at
 * @param found how much is wrong
 * @param findings some of it, by place
 */
public record Verification(long entries, long first, long erased, Checkpoint end, long found, List<Finding> findings) {

    public Verification {
        findings = List.copyOf(findings);
    }

    public boolean holds() {
        return found == 0;
    }

    /** What is wrong. */
    public enum Kind {
        /** The entry is not what was sealed. */
        CHANGED,
        /** Entries are missing before this one. */
        REMOVED,
        /** The entry does not follow the one before it: an exchanged order, or entries that were taken out or put in. */
        OUT_OF_ORDER,
        /** What was asked for and what it became are not what was sealed. */
        CONTENT_CHANGED,
        /** They are missing, and no erasure says so. */
        CONTENT_REMOVED,
        /** The chain ends before its end. */
        TAIL_REMOVED,
        /** The chain is not the one that the checkpoint was taken of. */
        REWRITTEN
    }

    /**
     * Something that is wrong.
     *
     * @param place where
     * @param says as a sentence
     */
    public record Finding(long place, Kind kind, String says) {}
}
