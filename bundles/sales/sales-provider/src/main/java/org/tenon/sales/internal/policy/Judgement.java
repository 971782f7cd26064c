package org.tenon.sales.internal.policy;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tenon.sales.ApprovalCondition;
import org.tenon.sales.ApprovalPolicy;
import org.tenon.sales.ApprovalRelief;

/**
 * A policy asks for approval.
 *
 * @param reason its conditions' reasons
 * @param reliefs what would spare it
 */
public record Judgement(ApprovalPolicy policy, String reason, List<ApprovalRelief> reliefs) {

    public Judgement {
        requireNonNull(policy, "policy");
        requireNonNull(reason, "reason");
        reliefs = List.copyOf(reliefs);
    }

    /** @return empty when the policy has nothing against the quote */
    public static Optional<Judgement> of(ApprovalPolicy policy, QuoteFacts quote) {
        List<String> reasons = new ArrayList<>();
        List<ApprovalRelief> reliefs = new ArrayList<>();
        for (ApprovalCondition condition : policy.details().conditions()) {
            Optional<Finding> finding = Conditions.ask(condition, quote);
            if (finding.isEmpty()) {
                return Optional.empty();
            }
            reasons.add(finding.get().reason());
            reliefs.addAll(finding.get().reliefs());
        }
        return Optional.of(new Judgement(policy, String.join("; and ", reasons), reliefs));
    }
}
