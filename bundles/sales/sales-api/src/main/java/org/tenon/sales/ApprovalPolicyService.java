package org.tenon.sales;

import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.tenon.kernel.Page;
import org.tenon.kernel.PageRequest;
import org.tenon.kernel.capability.Capability;
import org.tenon.kernel.capability.ReadOnly;

/**
 * Keeps the approval policies. A change counts for what is handed in from then on: what is pending or approved stays as it
 * was decided.
 *
 * <p>A new installation has one, {@link ApprovalPolicyId#DEFAULT}: the role {@code sales-manager} approves what is more than
 * 10 % off by hand on any line, both as the configuration says. Changing it keeps it as data; deleting it brings the
 * configuration's back.
 */
@ProviderType
@Capability("sales")
public interface ApprovalPolicyService {

    /** Records {@link ApprovalPolicyChanged}. Not repeatable. */
    ApprovalPolicy create(ApprovalPolicyDetails details);

    @ReadOnly
    Optional<ApprovalPolicy> find(ApprovalPolicyId id);

    /**
     * Records {@link ApprovalPolicyChanged}.
     *
     * @throws org.tenon.kernel.problem.NotFoundException {@code approval-policy.not-found}
     * @throws org.tenon.kernel.problem.StaleVersionException when somebody else was faster
     */
    ApprovalPolicy change(ApprovalPolicyId id, long version, ApprovalPolicyDetails details);

    /**
     * Takes a policy away. Records {@link ApprovalPolicyChanged}.
     *
     * @throws org.tenon.kernel.problem.NotFoundException as {@link #change}
     * @throws org.tenon.kernel.problem.StaleVersionException as {@link #change}
     */
    void delete(ApprovalPolicyId id, long version);

    /** By id, the default one among them. */
    @ReadOnly
    Page<ApprovalPolicy> list(PageRequest page);
}
