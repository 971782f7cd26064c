package org.tenon.sales;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Optional;

/**
 * A step of a quote's approval.
 *
 * @param step 1 for the first
 * @param reason why it is needed, for a person: {@code "line 2 has a discount of 15 %; 10 % needs no approval"}
 * @param approver the role that may decide
 * @param decidedBy the user who did
 * @param comment what the user said with it; empty when nothing
 */
public record Approval(
        int step,
        String reason,
        String approver,
        State state,
        Optional<String> decidedBy,
        Optional<Instant> decidedAt,
        String comment) {

    /** Where the step stands. */
    public enum State {
        PENDING,
        APPROVED,
        REJECTED
    }

    public Approval {
        requireNonNull(reason, "reason");
        requireNonNull(approver, "approver");
        requireNonNull(state, "state");
        requireNonNull(decidedBy, "decidedBy");
        requireNonNull(decidedAt, "decidedAt");
        requireNonNull(comment, "comment");
    }
}
