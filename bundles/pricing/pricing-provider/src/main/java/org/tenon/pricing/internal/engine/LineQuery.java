package org.tenon.pricing.internal.engine;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tenon.pricing.PurchaseThreshold;
import org.tenon.pricing.internal.engine.PurchasesBefore.Question;

/**
 * What rules are asked about.
 *
 * @param products the product and what it is a variant of, the narrower first
 * @param categories the product's and those above it, the narrower first
 * @param quantity how many of the product's own unit, without sign
 * @param least the same in millionths, cut off: a rule that asks for more does not hold
 * @param most the same in millionths, filled up: a rule that goes up to less does not hold
 * @param day in days since 1970
 * @param sold what it is sold in
 */
record LineQuery(
        List<Name> products,
        List<Name> categories,
        Buyer buyer,
        BigDecimal quantity,
        long least,
        long most,
        long day,
        LocalDate on,
        Attributes attributes,
        Sold sold) {

    /**
     * What the lines of a basket have in common that are sold, or those that come back.
     *
     * @param together what these lines come to
     */
    record Buyer(
            Name customer,
            @Nullable Name group,
            Optional<String> channel,
            PurchasesBefore purchases,
            Together together,
            TimeOfDay time) {

        Buyer(Basket basket, Together together) {
            this(
                    Name.of(basket.customer()),
                    basket.group().map(Name::of).orElse(null),
                    basket.channel(),
                    basket.purchases(),
                    together,
                    basket.time());
        }

        private Buyer in(String other) {
            return new Buyer(customer, group, Optional.of(other), purchases, together, time);
        }

        private Buyer after(PurchasesBefore others) {
            return new Buyer(customer, group, channel, others, together, time);
        }

        private Buyer at(LocalTime other) {
            return new Buyer(customer, group, channel, purchases, together, new TimeOfDay(other));
        }

        Buyer with(Together other) {
            return new Buyer(customer, group, channel, purchases, other, time);
        }
    }

    LineQuery(
            List<Name> products,
            List<Name> categories,
            Buyer buyer,
            BigDecimal quantity,
            LocalDate on,
            Attributes attributes,
            Sold sold) {
        this(
                products,
                categories,
                buyer,
                quantity,
                Terms.millionths(quantity, RoundingMode.FLOOR),
                on,
                attributes,
                sold);
    }

    private LineQuery(
            List<Name> products,
            List<Name> categories,
            Buyer buyer,
            BigDecimal quantity,
            long least,
            LocalDate on,
            Attributes attributes,
            Sold sold) {
        this(
                products,
                categories,
                buyer,
                quantity,
                least,
                // Most quantities have less decimals than are compared.
                quantity.scale() <= Terms.DECIMALS ? least : Terms.millionths(quantity, RoundingMode.CEILING),
                on.toEpochDay(),
                on,
                attributes,
                sold);
    }

    /** The same line with another quantity. */
    LineQuery of(BigDecimal units) {
        return changed(new LineQuery(products, categories, buyer, units, on, attributes, sold.ofOwn(units)));
    }

    /** The same line with another quantity of the unit that it is sold in. */
    LineQuery ofSold(BigDecimal units) {
        BigDecimal own = units.multiply(sold.factor());
        return changed(new LineQuery(products, categories, buyer, own, on, attributes, sold.of(units)));
    }

    /** Another quantity of the line is one of the document, too. */
    private LineQuery changed(LineQuery other) {
        return other.by(buyer.with(buyer.together().instead(this, other)));
    }

    private LineQuery by(Buyer other) {
        return new LineQuery(products, categories, other, quantity, on, attributes, sold);
    }

    /** How much there is of the unit that prices are by. */
    BigDecimal pricedQuantity() {
        return sold.priced() ? sold.quantity() : quantity;
    }

    /** The same line on another day. */
    LineQuery on(LocalDate someDay) {
        return new LineQuery(products, categories, buyer, quantity, someDay, attributes, sold);
    }

    /** The same line sold in another way. */
    LineQuery in(String channel) {
        return by(buyer.in(channel));
    }

    /** The same line at another time of the day. */
    LineQuery at(LocalTime other) {
        return by(buyer.at(other));
    }

    /** The same line as if it said something else of itself. */
    LineQuery saying(String name, BigDecimal value) {
        return new LineQuery(products, categories, buyer, quantity, on, attributes.with(name, value), sold);
    }

    /** What is known of what it sells; null where nobody says. */
    @Nullable
    BigDecimal attribute(String name) {
        return attributes.of(name, sold);
    }

    /** The same line of a buyer who has bought something else before. */
    LineQuery after(PurchasesBefore purchases) {
        return by(buyer.after(purchases));
    }

    /**
     * What counts for a threshold in a rule.
     *
     * @param item what the rule names
     * @param distance how far away from the line's own that is
     */
    Bought.Sum bought(PurchaseThreshold threshold, Rule.Item item, int distance) {
        Question goods = Question.of(threshold.period());
        boolean ofGoods =
                threshold.minQuantity().isPresent() || threshold.minAmount().isPresent();
        Bought.Sum sum = ofGoods ? counted(goods, threshold, item, distance) : Bought.Sum.NOTHING;
        return threshold
                .total()
                .map(total -> sum.with(counted(goods.about(total.attribute()), threshold, item, distance)
                        .quantity()))
                .orElse(sum);
    }

    private Bought.Sum counted(Question question, PurchaseThreshold threshold, Rule.Item item, int distance) {
        Bought bought = buyer.purchases().in(question);
        if (threshold.ofAll()) {
            return bought.all();
        }
        return switch (item) {
            case PRODUCT -> bought.ofProduct(products.get(distance));
            case CATEGORY -> bought.inCategory(categories.get(distance));
            case ALL -> bought.all();
        };
    }

    /** What the lines come to that count for rules with some terms. */
    Together.Sum together(Terms terms, int distance) {
        return buyer.together().of(Together.Key.of(terms, this, distance));
    }

    /** What an attribute of these lines comes to. */
    Together.Total totalTogether(String attribute, Terms terms, int distance) {
        return buyer.together().total(attribute, Together.Key.of(terms, this, distance));
    }

    /** The same as an amount, by the list prices of a list. */
    BigDecimal amountTogether(CompiledList list, Terms terms, int distance) {
        return buyer.together().amount(list, Together.Key.of(terms, this, distance));
    }

    Name customer() {
        return buyer.customer();
    }

    @Nullable
    Name group() {
        return buyer.group();
    }

    Optional<String> channel() {
        return buyer.channel();
    }
}
