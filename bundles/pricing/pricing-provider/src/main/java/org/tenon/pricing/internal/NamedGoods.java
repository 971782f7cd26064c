package org.tenon.pricing.internal;

import java.util.Optional;
import java.util.Set;
import org.tenon.pricing.RuleScope;

/**
 * Goods by which rules are told that are of interest.
 *
 * @param products of rules for a product only those for these; empty for all
 * @param categories of rules for a category only those for these; empty for all
 */
record NamedGoods(Optional<Set<String>> products, Optional<Set<String>> categories) {

    /** All rules. */
    static final NamedGoods ALL = new NamedGoods(Optional.empty(), Optional.empty());

    /** Rules for some products, and all that are for none. */
    static NamedGoods ofProducts(Set<String> products) {
        return new NamedGoods(Optional.of(products), Optional.empty());
    }

    /** Whether a rule is of interest: one that names neither a product nor a category always is. */
    boolean include(RuleScope scope) {
        return scope.product()
                        .map(product -> products.map(some -> some.contains(product.value()))
                                .orElse(true))
                        .orElse(true)
                && scope.category()
                        .map(category ->
                                categories.map(some -> some.contains(category)).orElse(true))
                        .orElse(true);
    }
}
