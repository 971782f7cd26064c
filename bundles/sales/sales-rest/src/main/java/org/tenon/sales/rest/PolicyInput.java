package org.tenon.sales.rest;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tenon.kernel.Percent;
import org.tenon.kernel.problem.Violations;
import org.tenon.sales.ApprovalFlow;
import org.tenon.sales.ApprovalFollowUp;
import org.tenon.sales.ApprovalPolicyDetails;

/** An approval policy as a request gives it; what is left out is as {@link ApprovalPolicyDetails#of} says. */
record PolicyInput(
        @Nullable String name,
        Optional<Boolean> active,
        Optional<Integer> order,
        @Nullable List<@Nullable ConditionBody> conditions,
        Optional<ApprovalFlow> flow,
        @Nullable List<@Nullable ApproverBody> approvers,
        Optional<Percent> tolerance,
        Optional<Boolean> ownDocuments,
        Optional<Integer> remindAfterHours,
        Optional<Integer> escalateAfterHours,
        Optional<ApproverBody> escalateTo) {

    private static final int DEFAULT_ORDER = 100;

    static PolicyInput of(ApprovalPolicyDetails details) {
        return new PolicyInput(
                details.name(),
                Optional.of(details.active()),
                Optional.of(details.order()),
                details.conditions().stream().map(ConditionBody::of).toList(),
                Optional.of(details.flow()),
                details.approvers().stream().map(ApproverBody::of).toList(),
                Optional.of(details.tolerance()),
                Optional.of(details.ownDocuments()),
                details.followUp().remindAfterHours(),
                details.followUp().escalateAfterHours(),
                details.followUp().escalateTo().map(ApproverBody::of));
    }

    /** @throws org.tenon.kernel.problem.InvalidRequestException with all that is missing or out of bounds */
    ApprovalPolicyDetails details() {
        Violations violations = new Violations();
        check(violations);
        violations.throwIfAny();
        return new ApprovalPolicyDetails(
                name,
                active.orElse(true),
                order.orElse(DEFAULT_ORDER),
                conditions.stream().map(ConditionBody::condition).toList(),
                flow.orElse(ApprovalFlow.SERIAL),
                approvers.stream().map(ApproverBody::rule).toList(),
                tolerance.orElse(Percent.ZERO),
                ownDocuments.orElse(false),
                new ApprovalFollowUp(remindAfterHours, escalateAfterHours, escalateTo.map(ApproverBody::rule)));
    }

    private void check(Violations violations) {
        violations.check(
                name != null && !name.isBlank() && name.length() <= ApprovalPolicyDetails.MAX_NAME,
                "/name",
                name == null ? "required" : "text.length",
                "A policy's name has 1 to " + ApprovalPolicyDetails.MAX_NAME + " characters.");
        violations.check(
                order.filter(place -> place < 0 || place > ApprovalPolicyDetails.MAX_ORDER)
                        .isEmpty(),
                "/order",
                "approval-policy.order",
                "A policy's order is 0 to " + ApprovalPolicyDetails.MAX_ORDER + ".");
        violations.check(
                tolerance.filter(given -> given.compareTo(Percent.ZERO) < 0).isEmpty(),
                "/tolerance",
                "percent.negative",
                "A tolerance is zero or more.");
        hours(violations, remindAfterHours, "/remindAfterHours");
        hours(violations, escalateAfterHours, "/escalateAfterHours");
        escalateTo.ifPresent(approver -> approver.check(violations, "/escalateTo"));
        if (parts(violations, conditions, "/conditions", "condition")) {
            for (int i = 0; i < conditions.size(); i++) {
                ConditionBody each = conditions.get(i);
                if (violations.check(each != null, "/conditions/" + i, "required", "A condition is an object.")) {
                    each.check(violations, "/conditions/" + i);
                }
            }
        }
        if (parts(violations, approvers, "/approvers", "approver")) {
            for (int i = 0; i < approvers.size(); i++) {
                ApproverBody each = approvers.get(i);
                if (violations.check(each != null, "/approvers/" + i, "required", "An approver is an object.")) {
                    each.check(violations, "/approvers/" + i);
                }
            }
        }
    }

    private static boolean parts(Violations violations, @Nullable List<?> parts, String pointer, String what) {
        return violations.check(
                parts != null && !parts.isEmpty() && parts.size() <= ApprovalPolicyDetails.MAX_PARTS,
                pointer,
                parts == null ? "required" : "approval-policy.parts",
                "A policy has 1 to " + ApprovalPolicyDetails.MAX_PARTS + " " + what + "s.");
    }

    private static void hours(Violations violations, Optional<Integer> hours, String pointer) {
        violations.check(
                hours.filter(given -> given < 1 || given > ApprovalFollowUp.MAX_HOURS)
                        .isEmpty(),
                pointer,
                "approval-policy.hours",
                "These are 1 to " + ApprovalFollowUp.MAX_HOURS + " hours.");
    }
}
