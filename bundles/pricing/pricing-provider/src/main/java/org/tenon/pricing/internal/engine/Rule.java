package org.tenon.pricing.internal.engine;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.tenon.kernel.DateRange;
import org.tenon.pricing.NewPriceRule;
import org.tenon.pricing.PriceRule;
import org.tenon.pricing.RuleEffect;
import org.tenon.pricing.RuleScope;

/**
 * A price rule as the engine reads it: what its scope names is left to the {@link RuleIndex}, how narrow it is stays here.
 *
 * @param age its place among the rules of its list, the oldest 0
 */
public record Rule(
        String id,
        int age,
        Item item,
        Party party,
        BigDecimal minQuantity,
        RuleEffect effect,
        int sequence,
        int priority,
        DateRange validity) {

    /** Which products a rule speaks of; the narrower first. */
    public enum Item {
        PRODUCT,
        CATEGORY,
        ALL
    }

    /** Which buyers a rule speaks of; the narrower first. */
    public enum Party {
        CUSTOMER,
        GROUP,
        EVERYBODY
    }

    static Rule of(PriceRule rule, int age) {
        NewPriceRule definition = rule.definition();
        RuleScope scope = definition.scope();
        return new Rule(
                rule.id().value(),
                age,
                scope.product().isPresent() ? Item.PRODUCT : scope.category().isPresent() ? Item.CATEGORY : Item.ALL,
                scope.customer().isPresent()
                        ? Party.CUSTOMER
                        : scope.group().isPresent() ? Party.GROUP : Party.EVERYBODY,
                definition.minQuantity(),
                definition.effect(),
                definition.sequence(),
                definition.priority(),
                definition.validity());
    }

    boolean holds(BigDecimal quantity, LocalDate on) {
        return minQuantity.compareTo(quantity) <= 0 && validity.contains(on);
    }

    boolean isPrice() {
        return effect instanceof RuleEffect.Price;
    }

    /** Whether it is a price for everybody, from any quantity, without sequence and priority: see {@code PricePolicy}. */
    boolean isPlainPrice() {
        return isPrice()
                && party == Party.EVERYBODY
                && minQuantity.signum() == 0
                && sequence == NewPriceRule.UNNUMBERED
                && priority == NewPriceRule.NO_PRIORITY;
    }

    /** Whom and what it speaks of, for a person: {@code "this product, this customer's group, from 10 units"}. */
    String words() {
        StringBuilder words = new StringBuilder(
                switch (item) {
                    case PRODUCT -> "this product";
                    case CATEGORY -> "the product's category";
                    case ALL -> "all products";
                });
        switch (party) {
            case CUSTOMER -> words.append(", this customer");
            case GROUP -> words.append(", the customer's group");
            case EVERYBODY -> {}
        }
        if (minQuantity.signum() > 0) {
            words.append(", from ").append(minQuantity.toPlainString()).append(" units");
        }
        validity.from().ifPresent(day -> words.append(", from ").append(day));
        validity.to().ifPresent(day -> words.append(", before ").append(day));
        return words.toString();
    }
}
