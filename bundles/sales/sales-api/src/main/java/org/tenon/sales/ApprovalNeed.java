package org.tenon.sales;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * What a policy asks for.
 *
 * @param steps whom it would ask; those in state {@link Approval.State#APPROVED} are carried over from an earlier revision
 * @param reliefs what would spare it. Those of one measure belong together; of several measures one is enough
 */
public record ApprovalNeed(
        ApprovalPolicyId policy, String name, String reason, List<Approval> steps, List<ApprovalRelief> reliefs) {

    public ApprovalNeed {
        requireNonNull(policy, "policy");
        requireNonNull(name, "name");
        requireNonNull(reason, "reason");
        steps = List.copyOf(steps);
        reliefs = List.copyOf(reliefs);
    }
}
