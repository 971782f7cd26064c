package org.tenon.pricing.internal.engine;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tenon.pricing.PurchaseThreshold;

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
        Map<String, BigDecimal> attributes,
        Sold sold) {

    /** What all lines of a basket have in common. */
    record Buyer(Name customer, @Nullable Name group, Optional<String> channel, PurchasesBefore purchases) {

        Buyer(String customer, Optional<String> group, Optional<String> channel, PurchasesBefore purchases) {
            this(Name.of(customer), group.map(Name::of).orElse(null), channel, purchases);
        }
    }

    LineQuery(
            List<Name> products,
            List<Name> categories,
            Buyer buyer,
            BigDecimal quantity,
            LocalDate on,
            Map<String, BigDecimal> attributes,
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
            Map<String, BigDecimal> attributes,
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
        return new LineQuery(products, categories, buyer, units, on, attributes, sold.ofOwn(units));
    }

    /** The same line with another quantity of the unit that it is sold in. */
    LineQuery ofSold(BigDecimal units) {
        BigDecimal own = units.multiply(sold.factor());
        return new LineQuery(products, categories, buyer, own, on, attributes, sold.of(units));
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
        Buyer other = new Buyer(buyer.customer(), buyer.group(), Optional.of(channel), buyer.purchases());
        return new LineQuery(products, categories, other, quantity, on, attributes, sold);
    }

    /** The same line with other attributes. */
    LineQuery with(Map<String, BigDecimal> others) {
        return new LineQuery(products, categories, buyer, quantity, on, others, sold);
    }

    /** The same line of a buyer who has bought something else before. */
    LineQuery after(PurchasesBefore purchases) {
        Buyer other = new Buyer(buyer.customer(), buyer.group(), buyer.channel(), purchases);
        return new LineQuery(products, categories, other, quantity, on, attributes, sold);
    }

    /**
     * What counts for a threshold in a rule.
     *
     * @param item what the rule names
     * @param distance how far away from the line's own that is
     */
    Bought.Sum bought(PurchaseThreshold threshold, Rule.Item item, int distance) {
        Bought bought = buyer.purchases().in(threshold.period());
        if (threshold.ofAll()) {
            return bought.all();
        }
        return switch (item) {
            case PRODUCT -> bought.ofProduct(products.get(distance));
            case CATEGORY -> bought.inCategory(categories.get(distance));
            case ALL -> bought.all();
        };
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
