package org.tenon.sales;

import org.osgi.annotation.versioning.ProviderType;
import org.tenon.customer.CustomerId;
import org.tenon.kernel.capability.Capability;
import org.tenon.kernel.capability.ReadOnly;

/** Makes solutions of templates, and quotes of solutions. */
@ProviderType
@Capability("sales")
public interface SolutionService {

    /**
     * What a solution is made of, and which rules it breaks. Changes nothing.
     *
     * @throws org.tenon.kernel.problem.NotFoundException {@code solution-template.not-found}
     * @throws org.tenon.kernel.problem.InvalidRequestException {@code /options} {@code solution.option} for one that the template has
     *     not, or a quantity that is not more than zero
     */
    @ReadOnly
    Solution configure(SolutionRequest request);

    /**
     * Begins a quote of a solution for a customer, as {@link QuoteService#draft}: each product is a line, with today's prices and their
     * traces. Records {@link SolutionQuoted}. Not repeatable.
     *
     * @throws org.tenon.kernel.problem.NotFoundException {@code solution-template.not-found}
     * @throws org.tenon.kernel.problem.ConflictException {@code solution-template.inactive}
     * @throws org.tenon.kernel.problem.InvalidRequestException as {@link #configure} and {@link QuoteService#draft}; {@code /options}
     *     {@code solution.requires}, {@code solution.excludes}, {@code solution.one-of} for each rule that is broken, with what mends it
     */
    Quote quote(SolutionRequest request, CustomerId customer);

    /**
     * As {@link #quote(SolutionRequest, CustomerId)}, for an opportunity: its customer and its currency.
     *
     * @throws org.tenon.kernel.problem.NotFoundException {@code opportunity.not-found}
     */
    Quote quote(SolutionRequest request, OpportunityId opportunity);
}
