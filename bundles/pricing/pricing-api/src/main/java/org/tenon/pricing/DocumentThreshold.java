package org.tenon.pricing;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.Optional;
import org.tenon.kernel.Money;

/**
 * What the lines of a document must come to together, for a rule to hold. All that is named must be so; all limits are included.
 *
 * <p>A line that is sold counts what is sold on the document, one that comes back what comes back with it, both without sign: so
 * a return of everything is priced as the sale was, and nobody reaches a break by what is taken back. The line itself counts too.
 *
 * @param ofAll whether all lines count; otherwise only those that the rule speaks of: its product with the variants, or what lies
 *     in its category; with a rule by a unit ({@link RuleConditions#unit()}) only lines in that unit count in any case
 * @param minQuantity how many at least, in the products' own units or the rule's
 * @param maxQuantity how many at most
 * @param minAmount for how much at least, in the list's currency: what the lines come to by the list price, as in {@link
 *     RuleConditions#minAmount()}; a line without list price counts as nothing
 * @param maxAmount for how much at most
 * @param minWeight how many kilograms at least; a line whose product says no weight counts as nothing
 * @param maxWeight how many kilograms at most
 * @param total what an attribute of the lines comes to
 */
public record DocumentThreshold(
        boolean ofAll,
        Optional<BigDecimal> minQuantity,
        Optional<BigDecimal> maxQuantity,
        Optional<Money> minAmount,
        Optional<Money> maxAmount,
        Optional<BigDecimal> minWeight,
        Optional<BigDecimal> maxWeight,
        Optional<AttributeTotal> total) {

    /**
     * What an attribute must come to: of each line its value times the line's quantity, so that an attribute is of one unit, as a
     * volume or points are; where the line says none, what its product says times the quantity in the product's own unit. A line of
     * neither counts as nothing.
     *
     * @param attribute its name, 1 to 64 characters
     * @param least what it comes to at least, zero or more
     * @param most what it comes to at most; one of both is there
     */
    public record AttributeTotal(String attribute, Optional<BigDecimal> least, Optional<BigDecimal> most) {

        public AttributeTotal {
            Texts.check(attribute, "an attribute's name", 64);
            least = limit(least, "least");
            most = limit(most, "most");
            if (least.isEmpty() && most.isEmpty()) {
                throw new IllegalArgumentException("what an attribute comes to has a minimum or a maximum");
            }
            inOrder(least, most, "of an attribute");
        }

        /** Whether lines that come to this much are content. */
        public boolean includes(BigDecimal sum) {
            return (least.isEmpty() || least.get().compareTo(sum) <= 0)
                    && (most.isEmpty() || most.get().compareTo(sum) >= 0);
        }
    }

    public DocumentThreshold {
        minQuantity = limit(minQuantity, "minQuantity");
        maxQuantity = limit(maxQuantity, "maxQuantity");
        minWeight = limit(minWeight, "minWeight");
        maxWeight = limit(maxWeight, "maxWeight");
        requireNonNull(total, "total");
        requireNonNull(minAmount, "minAmount").ifPresent(amount -> notNegative(amount.amount()));
        requireNonNull(maxAmount, "maxAmount").ifPresent(amount -> notNegative(amount.amount()));
        if (minQuantity.isEmpty()
                && maxQuantity.isEmpty()
                && minAmount.isEmpty()
                && maxAmount.isEmpty()
                && minWeight.isEmpty()
                && maxWeight.isEmpty()
                && total.isEmpty()) {
            throw new IllegalArgumentException("what lines come to together has a minimum or a maximum");
        }
        inOrder(minQuantity, maxQuantity, "quantity");
        inOrder(minWeight, maxWeight, "weight");
        if (minAmount.map(Money::currency).equals(maxAmount.map(Money::currency))) {
            inOrder(minAmount.map(Money::amount), maxAmount.map(Money::amount), "amount");
        }
    }

    /** Whatever attributes come to. */
    public DocumentThreshold(
            boolean ofAll,
            Optional<BigDecimal> minQuantity,
            Optional<BigDecimal> maxQuantity,
            Optional<Money> minAmount,
            Optional<Money> maxAmount,
            Optional<BigDecimal> minWeight,
            Optional<BigDecimal> maxWeight) {
        this(ofAll, minQuantity, maxQuantity, minAmount, maxAmount, minWeight, maxWeight, Optional.empty());
    }

    /** From so much of an attribute of what the rule speaks of on. */
    public static DocumentThreshold attribute(String name, BigDecimal least) {
        return new DocumentThreshold(
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(new AttributeTotal(name, Optional.of(least), Optional.empty())));
    }

    /** From so many of what the rule speaks of on. */
    public static DocumentThreshold quantity(BigDecimal least) {
        return new DocumentThreshold(
                false,
                Optional.of(least),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** From an amount of what the rule speaks of on. */
    public static DocumentThreshold amount(Money least) {
        return new DocumentThreshold(
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.of(least),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** Up to so many kilograms of all that is on the document. */
    public static DocumentThreshold weightUpTo(BigDecimal kilograms) {
        return new DocumentThreshold(
                true,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(kilograms));
    }

    /** The same of all lines. */
    public DocumentThreshold counting(boolean all) {
        return new DocumentThreshold(all, minQuantity, maxQuantity, minAmount, maxAmount, minWeight, maxWeight, total);
    }

    /** Whether amounts by the list price have a say. */
    public boolean asksForAmounts() {
        return minAmount.isPresent() || maxAmount.isPresent();
    }

    private static Optional<BigDecimal> limit(Optional<BigDecimal> limit, String name) {
        requireNonNull(limit, name).ifPresent(DocumentThreshold::notNegative);
        return limit.map(Decimals::plain);
    }

    private static void notNegative(BigDecimal limit) {
        if (limit.signum() < 0) {
            throw new IllegalArgumentException("what lines come to together is zero or more");
        }
    }

    private static void inOrder(Optional<BigDecimal> least, Optional<BigDecimal> most, String what) {
        if (least.isPresent() && most.isPresent() && least.get().compareTo(most.get()) > 0) {
            throw new IllegalArgumentException("a minimum " + what + " is at most the maximum " + what);
        }
    }
}
