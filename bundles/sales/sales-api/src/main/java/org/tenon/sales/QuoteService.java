package org.tenon.sales;

import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.tenon.kernel.Page;
import org.tenon.kernel.PageRequest;
import org.tenon.kernel.capability.Capability;
import org.tenon.kernel.capability.ReadOnly;

/** Writes and finds quotes. */
@ProviderType
@Capability("sales")
public interface QuoteService {

    /** The permission to take the prices of another day, or of another list than the customer's. */
    String CHOOSE_PRICES = "price.choose";

    /**
     * Writes a quote: prices every line and asks when it can be delivered. Records {@link QuoteDrafted}. Not repeatable.
     *
     * @throws org.tenon.kernel.problem.InvalidRequestException with pointers: an unknown customer or opportunity, one of
     *     another customer, a validity before the date or beyond what the installation allows, and whatever pricing refuses;
     *     {@code quote.choices} for choices of lines that are not there, too many of them, or alternatives that are less than two
     *     or of which more than one is chosen
     * @throws org.tenon.kernel.problem.ForbiddenException {@code quote.price-choice} when the draft names another day than today,
     *     or a list, and the current actor has not the permission {@value #CHOOSE_PRICES}
     */
    Quote draft(QuoteDraft draft);

    /**
     * Rewrites a draft, with today's prices unless it names a date. It is priced by the provider that priced it before: in the
     * same version while that is installed, and in another version after an update.
     *
     * @throws org.tenon.kernel.capability.PinnedProviderGoneException when that provider is not installed any more:
     *     {@link #reprice} it
     * @throws org.tenon.kernel.problem.NotFoundException {@code quote.not-found}
     * @throws org.tenon.kernel.problem.StaleVersionException when somebody else was faster
     * @throws org.tenon.kernel.problem.ConflictException {@code quote.state} when it is no draft any more: revise it
     * @throws org.tenon.kernel.problem.ForbiddenException {@code quote.price-choice} as {@link #draft}; a day and a list that the
     *     quote has already may stay, for the same customer
     */
    Quote change(QuoteId quote, long version, QuoteDraft draft);

    /**
     * Prices a draft again, on the date that it has, with nothing else changed.
     *
     * @param by whom
     * @throws org.tenon.kernel.capability.PinnedProviderGoneException when it is to be priced by the provider that priced it
     *     before, and that is not installed any more in the same version
     * @throws org.tenon.kernel.problem.NotFoundException {@code quote.not-found}
     * @throws org.tenon.kernel.problem.ConflictException {@code quote.state} when it is no draft any more: revise it
     */
    Quote reprice(QuoteId quote, Repricing by);

    @ReadOnly
    Optional<Quote> find(QuoteId quote);

    /** The newest first, every revision for itself. */
    @ReadOnly
    Page<QuoteSummary> search(QuoteQuery query, PageRequest page);

    /**
     * Begins the next revision, as a draft at today's prices and priced by the provider that is chosen today, of a quote that is not a draft, not accepted and not superseded
     * already; the old one is superseded.
     *
     * @throws org.tenon.kernel.problem.ConflictException {@code quote.state}
     */
    Quote revise(QuoteId quote);
}
