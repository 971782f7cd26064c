package org.tenon.pricing.rest;

import java.math.BigDecimal;
import java.util.Optional;
import org.tenon.kernel.Money;
import org.tenon.kernel.problem.Violations;
import org.tenon.pricing.DocumentThreshold;

/**
 * What the lines of the document must come to together, as a request gives it.
 *
 * @param of which lines count: {@code "rule"}, those that the rule speaks of, or {@code "all"}
 */
record OverInput(
        Optional<String> of,
        Optional<BigDecimal> minQuantity,
        Optional<BigDecimal> maxQuantity,
        Optional<Money> minAmount,
        Optional<Money> maxAmount,
        Optional<BigDecimal> minWeight,
        Optional<BigDecimal> maxWeight) {

    /** Nothing is asked. */
    static final OverInput NOTHING = new OverInput(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    private static final String RULE = "rule";
    private static final String ALL = "all";

    /** Records what is wrong; empty when something is. */
    Optional<DocumentThreshold> threshold(Violations violations, String pointer) {
        boolean counts = violations.check(
                of.isEmpty() || of.get().equals(RULE) || of.get().equals(ALL),
                pointer + "/of",
                "value.refused",
                "The lines that count are those that the rule speaks of, \"rule\", or \"all\".");
        return counts
                ? Reading.value(
                        violations,
                        pointer + member(),
                        () -> new DocumentThreshold(
                                of.orElse(RULE).equals(ALL),
                                minQuantity,
                                maxQuantity,
                                minAmount,
                                maxAmount,
                                minWeight,
                                maxWeight))
                : Optional.empty();
    }

    /** Where a limit that is not right most likely is. */
    private String member() {
        if (minAmount.isPresent() || maxAmount.isPresent()) {
            return maxAmount.isPresent() ? "/maxAmount" : "/minAmount";
        }
        if (minWeight.isPresent() || maxWeight.isPresent()) {
            return maxWeight.isPresent() ? "/maxWeight" : "/minWeight";
        }
        return maxQuantity.isPresent() ? "/maxQuantity" : "/minQuantity";
    }
}
