package org.tenon.pricing;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.Optional;
import org.tenon.kernel.Money;

/**
 * What must be so, beside scope, minimum quantity and days, for a rule to hold. All that is named must be so.
 *
 * @param channel how it is sold
 * @param maxQuantity up to how many units it holds, this number included; without regard to sign
 * @param minAmount from which amount on it holds: the absolute quantity times the list price, which is the price before
 *     any rule that is not a price; in the list's currency
 * @param maxAmount up to which amount it holds, this amount included
 * @param attribute a number that the line says of what it sells, for example the length it was cut to, or else its product, with its
 *     limits: of one of the unit that says it, whatever the quantity
 * @param unit a unit, 1 to 16 characters: then the rule holds only for lines in it, and all that it says (quantities, prices and
 *     other amounts) is by it and not by the product's own unit, as in ERPNext
 * @param bought what the customer must have bought before
 * @param over what the lines of the document must come to together
 * @param hours at which time of the day it is asked for
 */
public record RuleConditions(
        Optional<String> channel,
        Optional<BigDecimal> maxQuantity,
        Optional<Money> minAmount,
        Optional<Money> maxAmount,
        Optional<Attribute> attribute,
        Optional<String> unit,
        Optional<PurchaseThreshold> bought,
        Optional<DocumentThreshold> over,
        Optional<DayHours> hours) {

    /** Nothing more is asked. */
    public static final RuleConditions NONE = new RuleConditions(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    /**
     * A line has an attribute of at least this much, and at most that much. A line without the attribute does not match, unless its product
     * has it.
     *
     * @param name 1 to 64 characters
     * @param atMost itself included; without it there is no limit
     */
    public record Attribute(String name, BigDecimal atLeast, Optional<BigDecimal> atMost) {

        public Attribute {
            Texts.check(name, "an attribute's name", 64);
            atLeast = Decimals.plain(atLeast);
            atMost = requireNonNull(atMost, "atMost").map(Decimals::plain);
            if (atMost.isPresent() && atMost.get().compareTo(atLeast) < 0) {
                throw new IllegalArgumentException("an attribute's least value is at most its greatest");
            }
        }

        /** Any that is at least this much. */
        public Attribute(String name, BigDecimal atLeast) {
            this(name, atLeast, Optional.empty());
        }

        /** Whether a line that says this of itself matches. */
        public boolean includes(BigDecimal value) {
            return value.compareTo(atLeast) >= 0 && (atMost.isEmpty() || value.compareTo(atMost.get()) <= 0);
        }
    }

    public RuleConditions {
        requireNonNull(channel, "channel").ifPresent(name -> Texts.check(name, "a channel", 64));
        maxQuantity = requireNonNull(maxQuantity, "maxQuantity").map(Decimals::plain);
        requireNonNull(minAmount, "minAmount");
        requireNonNull(maxAmount, "maxAmount");
        requireNonNull(attribute, "attribute");
        requireNonNull(unit, "unit").ifPresent(code -> Texts.check(code, "a unit", 16));
        requireNonNull(bought, "bought");
        requireNonNull(over, "over");
        requireNonNull(hours, "hours");
        if (maxQuantity.filter(most -> most.signum() < 0).isPresent()) {
            throw new IllegalArgumentException("a maximum quantity is zero or more");
        }
        if (minAmount.filter(Money::isNegative).isPresent()
                || maxAmount.filter(Money::isNegative).isPresent()) {
            throw new IllegalArgumentException("a minimum or maximum amount is zero or more");
        }
        if (minAmount.isPresent()
                && maxAmount.isPresent()
                && minAmount.get().currency().equals(maxAmount.get().currency())
                && minAmount.get().compareTo(maxAmount.get()) > 0) {
            throw new IllegalArgumentException("a minimum amount is at most the maximum amount");
        }
    }

    /** At any time of the day. */
    public RuleConditions(
            Optional<String> channel,
            Optional<BigDecimal> maxQuantity,
            Optional<Money> minAmount,
            Optional<Money> maxAmount,
            Optional<Attribute> attribute,
            Optional<String> unit,
            Optional<PurchaseThreshold> bought,
            Optional<DocumentThreshold> over) {
        this(channel, maxQuantity, minAmount, maxAmount, attribute, unit, bought, over, Optional.empty());
    }

    /** Of any document, whatever else is on it. */
    public RuleConditions(
            Optional<String> channel,
            Optional<BigDecimal> maxQuantity,
            Optional<Money> minAmount,
            Optional<Money> maxAmount,
            Optional<Attribute> attribute,
            Optional<String> unit,
            Optional<PurchaseThreshold> bought) {
        this(channel, maxQuantity, minAmount, maxAmount, attribute, unit, bought, Optional.empty());
    }

    /** Of any customer, whatever it has bought before. */
    public RuleConditions(
            Optional<String> channel,
            Optional<BigDecimal> maxQuantity,
            Optional<Money> minAmount,
            Optional<Money> maxAmount,
            Optional<Attribute> attribute,
            Optional<String> unit) {
        this(channel, maxQuantity, minAmount, maxAmount, attribute, unit, Optional.empty());
    }

    /** Of lines in any unit, by the product's own. */
    public RuleConditions(
            Optional<String> channel,
            Optional<BigDecimal> maxQuantity,
            Optional<Money> minAmount,
            Optional<Money> maxAmount,
            Optional<Attribute> attribute) {
        this(channel, maxQuantity, minAmount, maxAmount, attribute, Optional.empty());
    }

    public RuleConditions in(String someChannel) {
        return new RuleConditions(
                Optional.of(someChannel), maxQuantity, minAmount, maxAmount, attribute, unit, bought, over, hours);
    }

    public RuleConditions upTo(BigDecimal quantity) {
        return new RuleConditions(
                channel, Optional.of(quantity), minAmount, maxAmount, attribute, unit, bought, over, hours);
    }

    public RuleConditions amounts(Optional<Money> from, Optional<Money> to) {
        return new RuleConditions(channel, maxQuantity, from, to, attribute, unit, bought, over, hours);
    }

    public RuleConditions with(Attribute some) {
        return new RuleConditions(
                channel, maxQuantity, minAmount, maxAmount, Optional.of(some), unit, bought, over, hours);
    }

    public RuleConditions by(String someUnit) {
        return new RuleConditions(
                channel, maxQuantity, minAmount, maxAmount, attribute, Optional.of(someUnit), bought, over, hours);
    }

    public RuleConditions after(PurchaseThreshold some) {
        return new RuleConditions(
                channel, maxQuantity, minAmount, maxAmount, attribute, unit, Optional.of(some), over, hours);
    }

    public RuleConditions over(DocumentThreshold some) {
        return new RuleConditions(
                channel, maxQuantity, minAmount, maxAmount, attribute, unit, bought, Optional.of(some), hours);
    }

    public RuleConditions at(DayHours some) {
        return new RuleConditions(
                channel, maxQuantity, minAmount, maxAmount, attribute, unit, bought, over, Optional.of(some));
    }

    /** Whether amounts by the list price have a say: the line's, or those of lines of the document. */
    public boolean askForAmounts() {
        return minAmount.isPresent()
                || maxAmount.isPresent()
                || over.filter(DocumentThreshold::asksForAmounts).isPresent();
    }
}
