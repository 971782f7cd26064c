package org.tenon.sales;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.tenon.customer.CustomerId;
import org.tenon.kernel.capability.Capability;
import org.tenon.pricing.PriceRequestLine;

/** Begins quotes with what is known already. Neither call may be repeated: a second one makes a second quote. */
@ProviderType
@Capability("sales")
public interface QuoteStartService {

    /**
     * A draft for an opportunity: its customer and its currency, at today's prices. Records {@link QuoteDrafted}.
     *
     * @param choices as in {@link QuoteDraft}
     * @throws org.tenon.kernel.problem.NotFoundException {@code opportunity.not-found}
     * @throws org.tenon.kernel.problem.InvalidRequestException with pointers, as {@link QuoteService#draft}
     */
    Quote fromOpportunity(OpportunityId opportunity, List<PriceRequestLine> lines, Map<String, LineChoice> choices);

    /** {@link #fromOpportunity(OpportunityId, List, Map)}, with nothing left to the customer. */
    default Quote fromOpportunity(OpportunityId opportunity, List<PriceRequestLine> lines) {
        return fromOpportunity(opportunity, lines, Map.of());
    }

    /**
     * A draft that asks for the same as a quote in any state, at today's prices, under a new number and with a new validity.
     * Nothing else is taken along: no approval, no opportunity when it is for another customer, no list that was chosen when the
     * current actor may not choose one ({@link QuoteService#CHOOSE_PRICES}). Records {@link QuoteDrafted}.
     *
     * @param customer whom the new one is for; empty for the same
     * @throws org.tenon.kernel.problem.NotFoundException {@code quote.not-found}
     * @throws org.tenon.kernel.problem.InvalidRequestException with pointers, as {@link QuoteService#draft}
     */
    Quote duplicate(QuoteId quote, Optional<CustomerId> customer);
}
