package org.tenon.pricing.internal.engine;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tenon.kernel.Money;
import org.tenon.pricing.Conversion;
import org.tenon.pricing.PriceStep;

/**
 * The price of one unit, and how it came about.
 *
 * @param list before any percentage
 * @param shown what a document measures discounts from: the price of the last list that folds its discounts in
 * @param price unrounded
 */
record UnitPrice(Money list, Money shown, Money price, List<PriceStep> steps) {

    /** A price that a list gives. */
    static UnitPrice given(Money price, Optional<String> rule, String why) {
        return first("list-price", price, rule, why);
    }

    /** What the product costs the company, as what a price begins with. */
    static UnitPrice cost(Money cost, String rule, String why) {
        return first("cost", cost, Optional.of(rule), why);
    }

    private static UnitPrice first(String kind, Money price, Optional<String> rule, String why) {
        Money nothing = Money.zero(price.currency());
        return new UnitPrice(price, price, price, List.of(new PriceStep(kind, rule, nothing, price, why)));
    }

    /** The same, measured from another list price. */
    UnitPrice comparedWith(Money listPrice) {
        return new UnitPrice(listPrice, shown, price, steps);
    }

    /** The same, with all that was done so far folded into the price. */
    UnitPrice folded() {
        return shown.equals(price) ? this : new UnitPrice(list, price, price, steps);
    }

    /**
     * This price kept within a limit.
     *
     * @param kind {@code "maximum"} or {@code "minimum"}
     */
    UnitPrice limited(String kind, String rule, Money limit, String why) {
        return step(kind, Optional.of(rule), limit, why);
    }

    /** This price in another currency. @throws LineRefusedException when it becomes too large there */
    UnitPrice converted(Conversion way) {
        Money there = there(price, way);
        UnitPrice converted = step(
                "currency", Optional.empty(), there, "At " + way.words() + ".", Parts.ofConversion(way, price, there));
        return new UnitPrice(there(list, way), there(shown, way), there, converted.steps());
    }

    private static Money there(Money money, Conversion way) {
        return Amounts.money(way.exact(money.amount()), way.to());
    }

    /** This price by the unit that a line is sold in. */
    UnitPrice inUnitOf(BasketLine line) {
        BigDecimal factor = line.unit().factor();
        String words = "By the " + line.quantity().unit() + ", which is " + factor.toPlainString() + " "
                + line.unit().own() + ".";
        UnitPrice there = step("unit", Optional.empty(), Amounts.times(price, factor), words);
        return new UnitPrice(Amounts.times(list, factor), Amounts.times(shown, factor), there.price(), there.steps());
    }

    /** What a rule makes of this price. */
    UnitPrice then(String rule, Money changed, String why) {
        return then(rule, changed, why, List.of());
    }

    /** The same, in several parts. */
    UnitPrice then(String rule, Money changed, String why, List<PriceStep> parts) {
        return step("rule", Optional.of(rule), changed, why, parts);
    }

    /** What a vendor's rule makes of this price. */
    UnitPrice adjusted(String rule, Money changed, String why) {
        return step("adjustment", Optional.of(rule), changed, why);
    }

    private UnitPrice step(String kind, Optional<String> rule, Money changed, String why) {
        return step(kind, rule, changed, why, List.of());
    }

    private UnitPrice step(String kind, Optional<String> rule, Money changed, String why, List<PriceStep> parts) {
        List<PriceStep> longer = new ArrayList<>(steps);
        longer.add(new PriceStep(kind, rule, price, changed, why, parts));
        return new UnitPrice(list, shown, changed, longer);
    }
}
