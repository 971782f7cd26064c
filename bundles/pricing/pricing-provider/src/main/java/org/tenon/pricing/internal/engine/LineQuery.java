package org.tenon.pricing.internal.engine;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What rules are asked about.
 *
 * @param products the product and what it is a variant of, the narrower first
 * @param categories the product's and those above it, the narrower first
 * @param quantity how many units, without sign
 */
record LineQuery(
        List<String> products,
        List<String> categories,
        String customer,
        Optional<String> group,
        Optional<String> channel,
        BigDecimal quantity,
        LocalDate on,
        Map<String, BigDecimal> attributes) {

    /** How far away from the line the product or category is that a rule names; 0 for the line's own. */
    int distance(Rule rule) {
        return switch (rule.item()) {
            case PRODUCT -> products.indexOf(rule.named());
            case CATEGORY -> categories.indexOf(rule.named());
            case ALL -> 0;
        };
    }

    /** Whether all rules for products, and all for categories, name one and the same. */
    boolean isFlat() {
        return products.size() < 2 && categories.size() < 2;
    }
}
