package org.tenon.pricing.internal;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import org.tenon.catalog.ProductId;
import org.tenon.pricing.PriceDraft;
import org.tenon.pricing.PriceList;
import org.tenon.pricing.PriceRule;
import org.tenon.pricing.RuleScope;

/**
 * Which rules of lists the checks look at: all, or in long lists those that name the products and categories that a draft names, or none.
 * Nobody has to read a million rules to publish ten.
 */
record ConcernedRules(NamedGoods goods) {

    static final ConcernedRules ALL = new ConcernedRules(NamedGoods.ALL);

    /** Shorter lists are looked at as a whole. */
    private static final int LONG = 20_000;

    static ConcernedRules of(EntityManager em, PriceDraft draft) {
        return RuleRow.count(em, draft.list()) <= LONG ? ALL : namedBy(draft);
    }

    /** Those for the same goods. */
    static ConcernedRules namedBy(PriceDraft draft) {
        return new ConcernedRules(new NamedGoods(
                Optional.of(named(draft, scope -> scope.product().map(ProductId::value))),
                Optional.of(named(draft, RuleScope::category))));
    }

    private static Set<String> named(PriceDraft draft, Function<RuleScope, Optional<String>> name) {
        return draft.definition().added().stream()
                .flatMap(rule -> name.apply(rule.scope()).stream())
                .collect(Collectors.toSet());
    }

    /** The rules of a list that are looked at, oldest first. */
    List<PriceRule> of(EntityManager em, PriceList list) {
        return RuleRow.speakingOf(em, list, goods);
    }
}
