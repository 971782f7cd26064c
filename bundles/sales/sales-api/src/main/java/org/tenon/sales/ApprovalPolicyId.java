package org.tenon.sales;

import org.tenon.kernel.Id;

/** The identity of an approval policy. */
public record ApprovalPolicyId(String value) implements Id {

    /** The policy that a new installation has: it is what the configuration says until somebody changes it. */
    public static final ApprovalPolicyId DEFAULT = new ApprovalPolicyId("default");

    public ApprovalPolicyId {
        Id.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
