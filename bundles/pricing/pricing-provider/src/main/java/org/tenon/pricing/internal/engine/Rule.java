package org.tenon.pricing.internal.engine;

import java.math.BigDecimal;
import java.util.Optional;
import org.tenon.kernel.DateRange;
import org.tenon.kernel.Money;
import org.tenon.pricing.NewPriceRule;
import org.tenon.pricing.RuleBase;
import org.tenon.pricing.RuleConditions;
import org.tenon.pricing.RuleEffect;

/** A rule that speaks of a line, as the engine reads it: a place in a {@link RuleTable}. */
final class Rule {

    private final RuleTable table;
    private final int place;
    private final Terms terms;
    private final int distance;
    private final BigDecimal scale;

    /** Which products a rule speaks of; the narrower first. */
    enum Item {
        PRODUCT,
        CATEGORY,
        ALL
    }

    /** Which buyers a rule speaks of; the narrower first. */
    enum Party {
        CUSTOMER,
        GROUP,
        EVERYBODY
    }

    /**
     * @param distance how far away from the line the product or category is that it names; 0 for the line's own
     * @param sold what the line is sold in
     */
    Rule(RuleTable table, int place, int distance, Sold sold) {
        this.table = table;
        this.place = place;
        this.terms = table.terms(place);
        this.distance = distance;
        this.scale = terms.unit == null ? sold.scale() : BigDecimal.ONE;
    }

    Terms terms() {
        return terms;
    }

    int distance() {
        return distance;
    }

    String id() {
        return table.id(place);
    }

    /** Its place among the rules of its list, the oldest 0. */
    int age() {
        return table.age(place);
    }

    Item item() {
        return terms.item;
    }

    Party party() {
        return terms.party;
    }

    BigDecimal minQuantity() {
        return terms.minQuantity;
    }

    /** What it does to prices by the unit that those of the line are by. */
    RuleEffect effect() {
        RuleEffect own = table.effect(place);
        return isScaled() ? Scaled.by(scale, own) : own;
    }

    /** By what its amounts are multiplied, and those that it calculates with divided, since they are by another unit. */
    BigDecimal scale() {
        return scale;
    }

    boolean isScaled() {
        return scale.compareTo(BigDecimal.ONE) != 0;
    }

    /** How much the line is of what the rule counts. */
    BigDecimal counted(LineQuery line) {
        return terms.unit == null ? line.quantity() : line.sold().quantity();
    }

    int sequence() {
        return table.sequence(place);
    }

    int priority() {
        return table.priority(place);
    }

    DateRange validity() {
        return terms.validity;
    }

    RuleConditions conditions() {
        return terms.conditions;
    }

    RuleBase base() {
        return terms.base;
    }

    boolean combinable() {
        return terms.combinable;
    }

    /** Whether it holds for a line that comes to an amount; one that comes to none holds for no limit. */
    boolean holdsForAmount(Optional<Money> amount) {
        RuleConditions asked = conditions();
        return asked.minAmount()
                        .map(least ->
                                amount.filter(its -> least.compareTo(its) <= 0).isPresent())
                        .orElse(true)
                && asked.maxAmount()
                        .map(most ->
                                amount.filter(its -> most.compareTo(its) >= 0).isPresent())
                        .orElse(true);
    }

    /** Whether it gives a price, and does not make one of another. */
    boolean isPrice() {
        return isListedPrice() || isFlat();
    }

    /** Whether it gives a price that others may change. */
    boolean isListedPrice() {
        return terms.kind == Terms.Kind.PRICE;
    }

    boolean isFlat() {
        return terms.kind == Terms.Kind.FLAT;
    }

    /** Whether it is a price for everybody, from any quantity, without sequence and priority: see {@code PricePolicy}. */
    boolean isPlainPrice() {
        return isListedPrice()
                && !terms.conditional
                && terms.party == Party.EVERYBODY
                && terms.least == 0
                && sequence() == NewPriceRule.UNNUMBERED
                && priority() == NewPriceRule.NO_PRIORITY;
    }

    /** Whom and what it speaks of, for a person: {@code "this product, this customer's group, from 10 units"}. */
    String words() {
        return terms.words();
    }
}
