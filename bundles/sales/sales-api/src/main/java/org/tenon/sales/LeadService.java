package org.tenon.sales;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.tenon.kernel.Page;
import org.tenon.kernel.PageRequest;
import org.tenon.kernel.capability.Capability;
import org.tenon.kernel.capability.ReadOnly;

/** Keeps those who may become customers. */
@ProviderType
@Capability("sales")
public interface LeadService {

    /**
     * Records {@link LeadCaptured}. Without an owner it is given to the member of its team who has the most room: the fewest open leads against
     * his {@link SalesMember#leadCapacity}, of several to the first by name, also when all are full; without a team or members who take
     * leads to the current actor. The answer says why ({@link Lead#assignment}). Not repeatable.
     *
     * @throws org.tenon.kernel.problem.InvalidRequestException with pointers: texts that are too long, an unknown stage
     */
    Lead capture(LeadDetails details);

    @ReadOnly
    Optional<Lead> find(LeadId id);

    /** The stages that leads go through, in their order; a lead that is captured without one begins in the first. */
    @ReadOnly
    List<String> stages();

    /**
     * An owner that is named stays until another one is.
     *
     * @throws org.tenon.kernel.problem.NotFoundException {@code lead.not-found}
     * @throws org.tenon.kernel.problem.StaleVersionException when somebody else was faster
     * @throws org.tenon.kernel.problem.ConflictException {@code lead.state} when it is open no more
     * @throws org.tenon.kernel.problem.InvalidRequestException as {@link #capture}
     */
    Lead change(LeadId id, long version, LeadDetails details);

    /** The newest first. */
    @ReadOnly
    Page<Lead> search(LeadQuery query, PageRequest page);

    /**
     * Makes a customer of it, or merges it into the one that is named, and makes an opportunity, in one transaction: its person becomes a
     * contact of the customer, or fills in what the contact with the same e-mail address is silent about. Records {@link LeadConverted}.
     *
     * @throws org.tenon.kernel.problem.NotFoundException {@code lead.not-found}
     * @throws org.tenon.kernel.problem.ConflictException {@code lead.state} when it is open no more
     * @throws org.tenon.kernel.problem.InvalidRequestException with pointers, as {@link OpportunityService#open}
     */
    Lead convert(LeadId id, LeadConversion conversion);

    /**
     * Nothing came of it. Records {@link LeadLost}.
     *
     * @param reason 1 to 200 characters
     * @throws org.tenon.kernel.problem.NotFoundException {@code lead.not-found}
     * @throws org.tenon.kernel.problem.ConflictException {@code lead.state} when it is open no more
     */
    Lead lose(LeadId id, String reason);

    /**
     * How likely it is converted, with the reasons: naive Bayes over country, region, source and stage of the team's closed
     * leads (as in Odoo). Each value that was seen starts with 0.1 on either side; a converted lead counts for every stage, a
     * lost one for its stage and all before; how likely any lead is converted is the first stage's count.
     *
     * @throws org.tenon.kernel.problem.NotFoundException {@code lead.not-found}
     */
    @ReadOnly
    LeadScore score(LeadId id);
}
