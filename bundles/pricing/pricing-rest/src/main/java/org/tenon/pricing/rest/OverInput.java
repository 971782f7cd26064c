package org.tenon.pricing.rest;

import java.math.BigDecimal;
import java.util.Optional;
import org.tenon.kernel.Money;
import org.tenon.kernel.problem.Violations;
import org.tenon.pricing.DocumentThreshold;
import org.tenon.pricing.DocumentThreshold.AttributeTotal;

/**
 * What the lines of the document must come to together, as a request gives it.
 *
 * @param of which lines count: {@code "rule"}, those that the rule speaks of, or {@code "all"}
 * @param attribute what of lines is added up, with {@code minAttribute} or {@code maxAttribute}
 */
record OverInput(
        Optional<String> of,
        Optional<BigDecimal> minQuantity,
        Optional<BigDecimal> maxQuantity,
        Optional<Money> minAmount,
        Optional<Money> maxAmount,
        Optional<BigDecimal> minWeight,
        Optional<BigDecimal> maxWeight,
        Optional<String> attribute,
        Optional<BigDecimal> minAttribute,
        Optional<BigDecimal> maxAttribute) {

    /** Nothing is asked. */
    static final OverInput NOTHING = new OverInput(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
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
        boolean named = violations.check(
                attribute.isPresent() || (minAttribute.isEmpty() && maxAttribute.isEmpty()),
                pointer + "/attribute",
                "required",
                "The name of the attribute is needed that lines come to.");
        Optional<AttributeTotal> total = named ? total(violations, pointer) : Optional.empty();
        return counts && named && attribute.isPresent() == total.isPresent()
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
                                maxWeight,
                                total))
                : Optional.empty();
    }

    private Optional<AttributeTotal> total(Violations violations, String pointer) {
        return attribute.flatMap(name -> {
            String member = name.isBlank() || name.length() > 64
                    ? "/attribute"
                    : maxAttribute.isPresent() ? "/maxAttribute" : "/minAttribute";
            return Reading.value(
                    violations, pointer + member, () -> new AttributeTotal(name, minAttribute, maxAttribute));
        });
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
