package org.tenon.pricing.internal.engine;

import java.util.Map;
import java.util.Optional;
import org.tenon.kernel.DateRange;
import org.tenon.pricing.PriceListId;

/**
 * A price list with its rules and its bases, ready to price with. Immutable.
 *
 * @param others the other lists whose prices its rules start from
 */
public record CompiledList(
        PriceListId id,
        String code,
        boolean taxIncluded,
        DateRange validity,
        RuleChoice policy,
        ListRules rules,
        Optional<CompiledList> base,
        boolean discountShown,
        Map<PriceListId, CompiledList> others) {

    /** A list that stands on its base only, and folds discounts into its prices. */
    public CompiledList(
            PriceListId id,
            String code,
            boolean taxIncluded,
            DateRange validity,
            RuleChoice policy,
            ListRules rules,
            Optional<CompiledList> base) {
        this(id, code, taxIncluded, validity, policy, rules, base, false, Map.of());
    }

    /** Whether a rule that may be asked is by this unit. */
    public boolean speaksOf(String unit) {
        return rules.speaksOf(unit)
                || base.map(its -> its.speaksOf(unit)).orElse(false)
                || others.values().stream().anyMatch(its -> its.speaksOf(unit));
    }

    /** Whether a rule that may be asked names a category. */
    public boolean speaksOfCategories() {
        return rules.speaksOfCategories()
                || base.map(CompiledList::speaksOfCategories).orElse(false)
                || others.values().stream().anyMatch(CompiledList::speaksOfCategories);
    }
}
