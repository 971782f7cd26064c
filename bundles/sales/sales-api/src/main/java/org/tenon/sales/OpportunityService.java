package org.tenon.sales;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.tenon.customer.CustomerId;
import org.tenon.kernel.Page;
import org.tenon.kernel.PageRequest;
import org.tenon.kernel.capability.Capability;
import org.tenon.kernel.capability.ReadOnly;

/** Keeps the opportunities. */
@ProviderType
@Capability("sales")
public interface OpportunityService {

    /**
     * Records {@link OpportunityOpened}. Not repeatable.
     *
     * @throws org.tenon.kernel.problem.InvalidRequestException with pointers: an unknown customer, pipeline, stage or
     *     product; {@code /lostReason} {@code opportunity.lost-reason} when it is lost without one of the active reasons, or has one and
     *     is not lost
     */
    Opportunity open(OpportunityDetails details);

    @ReadOnly
    Optional<Opportunity> find(OpportunityId id);

    /**
     * Records {@link OpportunityMoved} when the stage changed.
     *
     * @throws org.tenon.kernel.problem.NotFoundException {@code opportunity.not-found}
     * @throws org.tenon.kernel.problem.StaleVersionException when somebody else was faster
     * @throws org.tenon.kernel.problem.InvalidRequestException as {@link #open}
     */
    Opportunity change(OpportunityId id, long version, OpportunityDetails details);

    /**
     * The newest first.
     *
     * @param customer empty for all customers
     */
    @ReadOnly
    default Page<Opportunity> search(Optional<CustomerId> customer, PageRequest page) {
        return search(new OpportunityQuery(customer, Optional.empty(), Optional.empty()), page);
    }

    /** The newest first. */
    @ReadOnly
    Page<Opportunity> search(OpportunityQuery query, PageRequest page);

    /**
     * The stages that it has been in, the first one first.
     *
     * @throws org.tenon.kernel.problem.NotFoundException {@code opportunity.not-found}
     */
    @ReadOnly
    List<StageChange> history(OpportunityId id);
}
