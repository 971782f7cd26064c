package org.tenon.pricing.rest;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tenon.kernel.Money;
import org.tenon.kernel.problem.Violations;
import org.tenon.pricing.PurchasePeriod;
import org.tenon.pricing.PurchaseThreshold;
import org.tenon.pricing.PurchaseThreshold.AttributeLeast;

/**
 * What the customer must have bought before, as a request gives it.
 *
 * @param in the period: {@code "12 months"}, {@code "year"}, {@code "quarter"}, {@code "month"}
 * @param attribute what of purchases is added up, with {@code minAttribute}
 * @param of what counts: {@code "rule"}, what the rule speaks of, or {@code "all"}
 */
record BoughtInput(
        @Nullable String in,
        Optional<BigDecimal> minQuantity,
        Optional<Money> minAmount,
        Optional<String> attribute,
        Optional<BigDecimal> minAttribute,
        Optional<String> of) {

    /** Nothing is asked. */
    static final BoughtInput NOTHING = new BoughtInput(
            null, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    private static final String RULE = "rule";
    private static final String ALL = "all";

    /** Records what is wrong. @return empty when something is */
    Optional<PurchaseThreshold> threshold(Violations violations, String pointer) {
        String text = in;
        Optional<AttributeLeast> total = total(violations, pointer);
        boolean whole = attribute.isPresent() == minAttribute.isPresent() && attribute.isPresent() == total.isPresent();
        boolean counts = violations.check(
                of.isEmpty() || of.get().equals(RULE) || of.get().equals(ALL),
                pointer + "/of",
                "value.refused",
                "What counts is what the rule speaks of, \"rule\", or \"all\".");
        if (text == null) {
            violations.add(pointer + "/in", "required", "The period is needed.");
            return Optional.empty();
        }
        Optional<PurchasePeriod> period = Reading.value(violations, pointer + "/in", () -> PurchasePeriod.parse(text));
        String member = minAmount.isPresent() && minQuantity.isEmpty() ? "/minAmount" : "/minQuantity";
        return period.isEmpty() || !counts || !whole
                ? Optional.empty()
                : Reading.value(
                        violations,
                        pointer + member,
                        () -> new PurchaseThreshold(
                                period.get(),
                                minQuantity,
                                minAmount,
                                of.orElse(RULE).equals(ALL),
                                total));
    }

    /** Records what is wrong; empty then, or when none is asked for. */
    private Optional<AttributeLeast> total(Violations violations, String pointer) {
        violations.check(
                attribute.isPresent() || minAttribute.isEmpty(),
                pointer + "/attribute",
                "required",
                "The name of the attribute is needed that purchases come to.");
        violations.check(
                minAttribute.isPresent() || attribute.isEmpty(),
                pointer + "/minAttribute",
                "required",
                "What the attribute comes to at least is needed.");
        return attribute.flatMap(name -> minAttribute.flatMap(least -> Reading.value(
                violations,
                pointer + (least.signum() > 0 ? "/attribute" : "/minAttribute"),
                () -> new AttributeLeast(name, least))));
    }
}
