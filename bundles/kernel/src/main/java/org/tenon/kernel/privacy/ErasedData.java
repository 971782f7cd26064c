package org.tenon.kernel.privacy;

import static java.util.Objects.requireNonNull;

/**
 * What became of one kind of record when a person's data was erased.
 *
 * @param kind as {@code "messages"}
 * @param count how many there were
 * @param reason why they are kept, or kept without the person; empty when they were deleted
 */
public record ErasedData(String kind, Outcome outcome, long count, String reason) {

    /** What stands where a name was. */
    public static final String WORD = "(erased)";

    /** What became of it. */
    public enum Outcome {
        DELETED,
        /** It is there, but no longer says whose it was. */
        ANONYMISED,
        KEPT
    }

    public ErasedData {
        requireNonNull(kind, "kind");
        requireNonNull(outcome, "outcome");
        requireNonNull(reason, "reason");
        if (outcome == Outcome.KEPT && reason.isBlank()) {
            throw new IllegalArgumentException("what is kept of a person is kept for a reason");
        }
    }

    public static ErasedData deleted(String kind, long count) {
        return new ErasedData(kind, Outcome.DELETED, count, "");
    }

    public static ErasedData anonymised(String kind, long count, String reason) {
        return new ErasedData(kind, Outcome.ANONYMISED, count, reason);
    }

    public static ErasedData kept(String kind, long count, String reason) {
        return new ErasedData(kind, Outcome.KEPT, count, reason);
    }
}
