package org.tenon.pricing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.tenon.kernel.Page;
import org.tenon.kernel.PageRequest;
import org.tenon.kernel.capability.Capability;
import org.tenon.kernel.capability.ReadOnly;

/**
 * Prepares changes of price lists, checks them, and publishes them. A list is live at once, and {@link PriceListService}
 * changes it at once; a draft is a set of such changes that takes effect as one, from a day.
 *
 * <p>A provider of pricing may have no drafts, and then does not offer this service.
 */
@ProviderType
@Capability("pricing")
public interface PriceDraftService {

    /**
     * Opens a draft. Not repeatable.
     *
     * @throws org.tenon.kernel.problem.NotFoundException {@code price-list.not-found}
     * @throws org.tenon.kernel.problem.InvalidRequestException with pointers {@code /added/<index>/...} as {@link
     *     PriceListService#addRules} has them, {@code /ended/<index>} for rules that the list does not have, or when there
     *     is nothing to change, or more than {@value PriceListService#MAX_RULES} rules
     */
    PriceDraft open(PriceListId list, NewPriceDraft draft);

    /**
     * Replaces what an open draft changes.
     *
     * @param version that the change is based on
     * @throws org.tenon.kernel.problem.NotFoundException {@code price-draft.not-found}
     * @throws org.tenon.kernel.problem.StaleVersionException when somebody changed it in the meantime
     * @throws org.tenon.kernel.problem.ConflictException {@code pricing.draft-closed}
     * @throws org.tenon.kernel.problem.InvalidRequestException as {@link #open}
     */
    PriceDraft change(PriceDraftId draft, long version, NewPriceDraft to);

    @ReadOnly
    Optional<PriceDraft> find(PriceDraftId draft);

    /**
     * The drafts of a list, the newest first.
     *
     * @throws org.tenon.kernel.problem.NotFoundException {@code price-list.not-found}
     */
    @ReadOnly
    Page<PriceDraft> list(PriceListId list, PageRequest page);

    /**
     * What is wrong or doubtful with a list as it would be with a draft published from a day; the errors first. Changes
     * nothing. In a long list a provider may look only at rules that speak of what the draft's rules name.
     *
     * @throws org.tenon.kernel.problem.NotFoundException {@code price-draft.not-found}
     */
    @ReadOnly
    List<PriceFinding> check(PriceDraftId draft, LocalDate from);

    /**
     * What is wrong or doubtful with a list as it is; the errors first.
     *
     * @param on from which day on: what ended before is passed over
     * @throws org.tenon.kernel.problem.NotFoundException {@code price-list.not-found}
     * @throws org.tenon.kernel.problem.ConflictException {@code pricing.list-too-long} when the provider cannot look at so many
     *     rules beside each other
     */
    @ReadOnly
    List<PriceFinding> check(PriceListId list, LocalDate on);

    /**
     * What past sales would come to with a draft. Every document is priced twice as if it were written on the day from which
     * the draft would be published: by the list as it is, and as the draft makes it. Changes nothing.
     *
     * @throws org.tenon.kernel.problem.NotFoundException {@code price-draft.not-found}
     */
    @ReadOnly
    PriceSimulation simulate(PriceDraftId draft, SimulationScope scope);

    /**
     * Makes an open draft a version of its list. Its rules hold from a day on, and what it ends ends on that day; prices of
     * earlier days stay as they are. Records {@link PriceListChanged} and {@link PriceDraftPublished}. Not repeatable.
     *
     * @param version that the publication is based on
     * @param from not before today
     * @throws org.tenon.kernel.problem.NotFoundException {@code price-draft.not-found}
     * @throws org.tenon.kernel.problem.StaleVersionException when somebody changed it in the meantime
     * @throws org.tenon.kernel.problem.ConflictException {@code pricing.draft-closed}, or {@code pricing.draft-has-errors}
     *     when {@link #check} finds errors that the draft's rules have to do with
     * @throws org.tenon.kernel.problem.InvalidRequestException {@code /from} when it is before today, {@code
     *     /added/<index>/validFrom} when a rule would begin before it, {@code /ended/<index>} when one begins on it or later
     */
    PriceDraft publish(PriceDraftId draft, long version, LocalDate from);

    /**
     * Gives an open draft up. May be repeated.
     *
     * @throws org.tenon.kernel.problem.NotFoundException {@code price-draft.not-found}
     * @throws org.tenon.kernel.problem.ConflictException {@code pricing.draft-closed} when it was published
     */
    PriceDraft drop(PriceDraftId draft);
}
