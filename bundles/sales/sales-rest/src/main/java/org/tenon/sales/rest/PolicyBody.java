package org.tenon.sales.rest;

import java.util.List;
import java.util.Optional;
import org.tenon.kernel.Percent;
import org.tenon.sales.ApprovalFlow;
import org.tenon.sales.ApprovalPolicy;
import org.tenon.sales.ApprovalPolicyDetails;
import org.tenon.sales.ApprovalPolicyId;

/** An approval policy as an answer gives it. */
record PolicyBody(
        ApprovalPolicyId id,
        String name,
        boolean active,
        int order,
        List<ConditionBody> conditions,
        ApprovalFlow flow,
        List<ApproverBody> approvers,
        Percent tolerance,
        boolean ownDocuments,
        Optional<Integer> remindAfterHours,
        Optional<Integer> escalateAfterHours,
        Optional<ApproverBody> escalateTo) {

    static PolicyBody of(ApprovalPolicy policy) {
        ApprovalPolicyDetails details = policy.details();
        return new PolicyBody(
                policy.id(),
                details.name(),
                details.active(),
                details.order(),
                details.conditions().stream().map(ConditionBody::of).toList(),
                details.flow(),
                details.approvers().stream().map(ApproverBody::of).toList(),
                details.tolerance(),
                details.ownDocuments(),
                details.followUp().remindAfterHours(),
                details.followUp().escalateAfterHours(),
                details.followUp().escalateTo().map(ApproverBody::of));
    }
}
