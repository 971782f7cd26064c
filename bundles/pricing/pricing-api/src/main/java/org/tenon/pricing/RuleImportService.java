package org.tenon.pricing;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.tenon.kernel.capability.Capability;
import org.tenon.kernel.capability.ReadOnly;

/**
 * Brings any number of rules into a price list: in parts, each kept as soon as it has come, and all of them in the list at
 * one moment. Nothing is in the list before, so that an import that breaks off is taken up where it was, or left.
 *
 * <p>A provider of pricing may have no imports, and then does not offer this service.
 */
@ProviderType
@Capability("pricing")
public interface RuleImportService {

    /**
     * Begins an import. Not repeatable: each call begins one.
     *
     * @throws org.tenon.kernel.problem.NotFoundException {@code price-list.not-found}
     */
    RuleImport begin(PriceListId list);

    /**
     * Takes the next part, all of it or nothing. A part that has come already is refused, so a caller who does not know
     * whether it did may send it again.
     *
     * @param from how many rules came before this part
     * @param rules at most {@link PriceListService#MAX_RULES}
     * @throws org.tenon.kernel.problem.NotFoundException {@code rule-import.not-found}
     * @throws org.tenon.kernel.problem.ConflictException {@code pricing.import-out-of-step} when another number came before,
     *     which is in its data as {@code rules}; {@code pricing.import-closed} when nothing more may come
     * @throws org.tenon.kernel.problem.InvalidRequestException as {@link PriceListService#addRules} does; pointers count from
     *     the beginning of the part
     */
    RuleImport add(RuleImportId id, long from, List<NewPriceRule> rules);

    /**
     * Checks a part as {@link #add} does, and keeps nothing.
     *
     * @throws org.tenon.kernel.problem.NotFoundException {@code price-list.not-found}
     * @throws org.tenon.kernel.problem.InvalidRequestException as {@link #add} does
     */
    @ReadOnly
    void check(PriceListId list, List<NewPriceRule> rules);

    /**
     * Puts all rules that have come into the list, as its next version, where they hold at once. Their age is that of their
     * coming; editions that were given before do not know them. Records {@link PriceListChanged}. May be repeated: an applied
     * import stays as it is.
     *
     * @throws org.tenon.kernel.problem.NotFoundException {@code rule-import.not-found}
     * @throws org.tenon.kernel.problem.ConflictException {@code pricing.import-closed} when its rules went elsewhere; {@code
     *     pricing.import-empty} when none has come
     */
    RuleImport apply(RuleImportId id);

    /**
     * Opens a draft of the list that adds all rules that have come, so that they are checked, simulated and published by {@link
     * PriceDraftService}. Not repeatable.
     *
     * @param name the draft's, 1 to 200 characters
     * @return the import, which names the draft
     * @throws org.tenon.kernel.problem.NotFoundException {@code rule-import.not-found}
     * @throws org.tenon.kernel.problem.ConflictException {@code pricing.import-closed}, {@code pricing.import-empty}, or {@code
     *     pricing.import-too-long} with more than {@value PriceListService#MAX_RULES} rules, which a draft does not take
     */
    RuleImport draft(RuleImportId id, String name);

    /**
     * Gives up an import and what has come of it. May be repeated.
     *
     * @throws org.tenon.kernel.problem.NotFoundException {@code rule-import.not-found}
     * @throws org.tenon.kernel.problem.ConflictException {@code pricing.import-closed} when its rules are somewhere
     */
    RuleImport cancel(RuleImportId id);

    @ReadOnly
    Optional<RuleImport> find(RuleImportId id);
}
