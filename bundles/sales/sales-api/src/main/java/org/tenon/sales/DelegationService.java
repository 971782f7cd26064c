package org.tenon.sales;

import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.tenon.kernel.Page;
import org.tenon.kernel.PageRequest;
import org.tenon.kernel.capability.Capability;
import org.tenon.kernel.capability.ReadOnly;

/** Who decides in whose place. */
@ProviderType
@Capability("sales")
public interface DelegationService {

    /**
     * Records {@link ApprovalDelegated}. Not repeatable.
     *
     * @throws org.tenon.kernel.problem.ForbiddenException {@code delegation.not-own} when the actor is neither
     *     {@code from} nor an admin
     * @throws org.tenon.kernel.problem.InvalidRequestException {@code /roles} {@code delegation.role} when the actor
     *     delegates a role that he has not himself, unless he is an admin
     */
    Delegation delegate(DelegationDetails details);

    /**
     * Ends a delegation now. May be repeated.
     *
     * @throws org.tenon.kernel.problem.NotFoundException {@code delegation.not-found}
     * @throws org.tenon.kernel.problem.ForbiddenException as {@link #delegate}
     */
    Delegation end(DelegationId id);

    @ReadOnly
    Optional<Delegation> find(DelegationId id);

    /** The newest first, those that are over too. */
    @ReadOnly
    Page<Delegation> list(PageRequest page);
}
