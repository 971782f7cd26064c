package org.tenon.pricing.internal.engine;

import java.math.BigDecimal;
import org.tenon.catalog.ProductId;
import org.tenon.kernel.DateRange;
import org.tenon.kernel.Money;
import org.tenon.pricing.NewPriceRule;
import org.tenon.pricing.PriceRule;
import org.tenon.pricing.RuleBase;
import org.tenon.pricing.RuleConditions;
import org.tenon.pricing.RuleEffect;
import org.tenon.pricing.RuleScope;

/**
 * A price rule as the engine reads it: what its scope names is left to the {@link RuleIndex}, how narrow it is stays here.
 *
 * @param age its place among the rules of its list, the oldest 0
 * @param conditional whether its conditions ask for anything
 * @param named the id of the product or the code of the category that it names; empty for all products
 */
public record Rule(
        String id,
        int age,
        Item item,
        String named,
        Party party,
        BigDecimal minQuantity,
        RuleEffect effect,
        int sequence,
        int priority,
        DateRange validity,
        RuleConditions conditions,
        boolean conditional,
        RuleBase base,
        boolean combinable) {

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
                scope.product().map(ProductId::value).or(scope::category).orElse(""),
                scope.customer().isPresent()
                        ? Party.CUSTOMER
                        : scope.group().isPresent() ? Party.GROUP : Party.EVERYBODY,
                definition.minQuantity(),
                definition.effect(),
                definition.sequence(),
                definition.priority(),
                definition.validity(),
                definition.conditions(),
                !definition.conditions().equals(RuleConditions.NONE),
                definition.base(),
                definition.combinable());
    }

    /** Whether it holds for a line that its scope speaks of; amounts are not asked for. */
    boolean holds(LineQuery line) {
        return minQuantity.compareTo(line.quantity()) <= 0
                && validity.contains(line.on())
                && (!conditional || conditionsHold(line));
    }

    private boolean conditionsHold(LineQuery line) {
        if (conditions.channel().isPresent() && !conditions.channel().equals(line.channel())) {
            return false;
        }
        if (conditions.maxQuantity().isPresent()
                && conditions.maxQuantity().get().compareTo(line.quantity()) < 0) {
            return false;
        }
        if (conditions.attribute().isEmpty()) {
            return true;
        }
        RuleConditions.Attribute wanted = conditions.attribute().get();
        BigDecimal value = line.attributes().get(wanted.name());
        return value != null && value.compareTo(wanted.atLeast()) >= 0;
    }

    /** Whether it holds for a line that comes to an amount. */
    boolean holdsFor(Money amount) {
        return conditions.minAmount().map(least -> least.compareTo(amount) <= 0).orElse(true)
                && conditions
                        .maxAmount()
                        .map(most -> most.compareTo(amount) >= 0)
                        .orElse(true);
    }

    /** Whether it gives a price, and does not make one of another. */
    boolean isPrice() {
        return effect instanceof RuleEffect.Price || effect instanceof RuleEffect.Flat;
    }

    /** Whether it is a price for everybody, from any quantity, without sequence and priority: see {@code PricePolicy}. */
    boolean isPlainPrice() {
        return effect instanceof RuleEffect.Price
                && !conditional
                && party == Party.EVERYBODY
                && minQuantity.signum() == 0
                && sequence == NewPriceRule.UNNUMBERED
                && priority == NewPriceRule.NO_PRIORITY;
    }

    /** Whom and what it speaks of, for a person: {@code "this product, this customer's group, from 10 units"}. */
    String words() {
        return RuleWords.of(this);
    }
}
