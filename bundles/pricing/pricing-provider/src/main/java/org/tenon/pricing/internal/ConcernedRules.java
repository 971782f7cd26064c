package org.tenon.pricing.internal;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import org.tenon.catalog.ProductId;
import org.tenon.pricing.PriceDraft;
import org.tenon.pricing.PriceList;
import org.tenon.pricing.PriceRule;

/**
 * Which rules of lists the checks look at: all, or in long lists those that speak of the products that a draft names. Nobody has
 * to read a million rules to publish ten.
 *
 * @param products of rules for products those for these are looked at; empty for all rules
 */
record ConcernedRules(Optional<Set<String>> products) {

    static final ConcernedRules ALL = new ConcernedRules(Optional.empty());

    /** Shorter lists are looked at as a whole. */
    private static final int LONG = 20_000;

    static ConcernedRules of(EntityManager em, PriceDraft draft) {
        return RuleRow.count(em, draft.list()) <= LONG
                ? ALL
                : new ConcernedRules(Optional.of(draft.definition().added().stream()
                        .flatMap(rule -> rule.scope().product().stream())
                        .map(ProductId::value)
                        .collect(Collectors.toSet())));
    }

    /** The rules of a list that are looked at, oldest first. */
    List<PriceRule> of(EntityManager em, PriceList list) {
        return RuleRow.speakingOf(em, list, products);
    }
}
