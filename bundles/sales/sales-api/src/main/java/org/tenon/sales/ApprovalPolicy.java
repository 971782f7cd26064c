package org.tenon.sales;

import static java.util.Objects.requireNonNull;

/**
 * An approval policy.
 *
 * @param version rises with every change; 0 for {@link ApprovalPolicyId#DEFAULT} while it is what the configuration says
 */
public record ApprovalPolicy(ApprovalPolicyId id, ApprovalPolicyDetails details, long version) {

    public ApprovalPolicy {
        requireNonNull(id, "id");
        requireNonNull(details, "details");
    }
}
