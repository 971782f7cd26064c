package org.tenon.sales;

import java.util.Set;
import org.osgi.annotation.versioning.ProviderType;
import org.tenon.kernel.capability.Capability;

/** Records what a customer chooses of a quote's optional lines and alternatives. */
@ProviderType
@Capability("sales")
public interface QuoteChoiceService {

    /**
     * Chooses of a draft, or of a quote that is pending, approved or sent. Prices stay; the totals are the sums of the lines that
     * count. No approval is asked for anew: what was approved is every combination. Records {@link QuoteChosen}, unless that is
     * what was chosen already. Repeatable.
     *
     * @param lines the keys of all lines that are left to the customer and count from now on
     * @throws org.tenon.kernel.problem.NotFoundException {@code quote.not-found}
     * @throws org.tenon.kernel.problem.InvalidRequestException {@code /lines}: {@code quote.no-choice} for a line that is not left to
     *     the customer, {@code quote.one-of-group} when not exactly one of some alternatives is named
     * @throws org.tenon.kernel.problem.ConflictException {@code quote.state} in another state, {@code quote.expired} and
     *     {@code quote.content-changed} as {@link QuoteClosingService#accept}
     */
    Quote choose(QuoteId quote, Set<String> lines);
}
