package org.tenon.sales;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Optional;

/**
 * A step of a quote's approval.
 *
 * @param step 1 for the first
 * @param reason why it is needed, for a person: {@code "line 2 is 15 % below the rules' price; up to 10 % needs no approval"}
 * @param approver the role or the user that may decide
 * @param decidedBy the user who did
 * @param comment what the user said with it; empty when nothing
 * @param kind what the approver names
 * @param stage steps of one stage are decided in any order, and all of them before the next stage's; 1 for the first
 * @param policy that asks for it; empty for steps of before there were policies
 * @param onBehalfOf whose place the user took; empty for his own
 * @param carriedFrom the revision on which it was decided, when that was an earlier one
 * @param openedAt when the approver was asked; empty while an earlier stage is open
 */
public record Approval(
        int step,
        String reason,
        String approver,
        State state,
        Optional<String> decidedBy,
        Optional<Instant> decidedAt,
        String comment,
        ApproverKind kind,
        int stage,
        Optional<ApprovalPolicyId> policy,
        Optional<String> onBehalfOf,
        Optional<Integer> carriedFrom,
        Optional<Instant> openedAt) {

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
        requireNonNull(kind, "kind");
        requireNonNull(policy, "policy");
        requireNonNull(onBehalfOf, "onBehalfOf");
        requireNonNull(carriedFrom, "carriedFrom");
        requireNonNull(openedAt, "openedAt");
    }

    /** A step that a role decides, each in a stage of its own. */
    public Approval(
            int step,
            String reason,
            String approver,
            State state,
            Optional<String> decidedBy,
            Optional<Instant> decidedAt,
            String comment) {
        this(
                step,
                reason,
                approver,
                state,
                decidedBy,
                decidedAt,
                comment,
                ApproverKind.ROLE,
                step,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
