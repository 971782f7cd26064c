package org.tenon.pricing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.tenon.kernel.Page;
import org.tenon.kernel.PageRequest;
import org.tenon.kernel.capability.Capability;
import org.tenon.kernel.capability.ReadOnly;

/** Keeps the price lists and their rules. */
@ProviderType
@Capability("pricing")
public interface PriceListService {

    /** The most rules that one call of {@link #addRules} takes. */
    int MAX_RULES = 10_000;

    /**
     * Records {@link PriceListChanged}. Not repeatable.
     *
     * @throws org.tenon.kernel.problem.ConflictException {@code pricing.code-taken}
     * @throws org.tenon.kernel.problem.InvalidRequestException an unknown base, one in another currency, or one that stands on
     *     fifteen others already ({@code /base})
     */
    PriceList create(NewPriceList list);

    @ReadOnly
    Optional<PriceList> find(PriceListId id);

    /** The list with an id or, when there is none, with a code. */
    @ReadOnly
    Optional<PriceList> named(String idOrCode);

    /** All lists, by code. */
    @ReadOnly
    Page<PriceList> list(PageRequest page);

    /**
     * Adds rules to a list, all or none. Records {@link PriceListChanged}. Not repeatable.
     *
     * @throws org.tenon.kernel.problem.NotFoundException {@code price-list.not-found}
     * @throws org.tenon.kernel.problem.InvalidRequestException with pointers {@code /<index>/price},
     *     {@code /<index>/product}, {@code /<index>/customer}, {@code /<index>/minQuantity}: a price in another currency
     *     than the list's, an unknown product or customer; or no or more than {@value #MAX_RULES} rules
     */
    List<PriceRule> addRules(PriceListId list, List<NewPriceRule> rules);

    /**
     * Ends a rule: from {@code end} on it holds no more. A rule that ended before stays as it is. Records
     * {@link PriceListChanged} when something changed. May be repeated.
     *
     * @throws org.tenon.kernel.problem.NotFoundException {@code price-rule.not-found}
     * @throws org.tenon.kernel.problem.InvalidRequestException {@code /end} when {@code end} is not after the rule's first
     *     day
     */
    PriceRule endRule(PriceListId list, PriceRuleId rule, LocalDate end);

    /** A rule of a list, ended or not; empty when the list has no such rule. */
    @ReadOnly
    Optional<PriceRule> findRule(PriceListId list, PriceRuleId rule);

    /**
     * The rules of a list, oldest first.
     *
     * @throws org.tenon.kernel.problem.NotFoundException {@code price-list.not-found}
     */
    @ReadOnly
    Page<PriceRule> rules(PriceListId list, PageRequest page);
}
