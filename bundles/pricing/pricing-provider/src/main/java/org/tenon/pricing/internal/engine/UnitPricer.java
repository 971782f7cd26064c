package org.tenon.pricing.internal.engine;

import java.math.BigDecimal;
import java.util.Optional;
import org.tenon.kernel.Money;
import org.tenon.kernel.Percent;
import org.tenon.pricing.RuleEffect;

/** Finds the price of a unit through a list and its bases. */
final class UnitPricer {

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    private UnitPricer() {}

    /** @return empty when neither the list nor its bases say anything, or they do not hold on the day */
    static Optional<UnitPrice> price(CompiledList list, LineQuery line) {
        if (!list.validity().contains(line.on())) {
            return Optional.empty();
        }
        Matches matches = list.rules().matching(line, list.base().isPresent());
        Choice choice = list.policy().choose(matches);
        if (choice instanceof Choice.Price price) {
            return Optional.of(given(list, price.rule()));
        }
        if (choice instanceof Choice.Discounts discounts) {
            return start(list, line, matches, discounts).map(start -> reduced(list, start, discounts));
        }
        return fromBase(list, line);
    }

    private static Optional<UnitPrice> start(
            CompiledList list, LineQuery line, Matches matches, Choice.Discounts discounts) {
        Optional<UnitPrice> own = matches.mostSpecificPrice().map(rule -> given(list, rule));
        return discounts.ownFirst()
                ? own.or(() -> fromBase(list, line))
                : fromBase(list, line).or(() -> own);
    }

    private static Optional<UnitPrice> fromBase(CompiledList list, LineQuery line) {
        return list.base().flatMap(base -> price(base, line));
    }

    private static UnitPrice given(CompiledList list, Rule rule) {
        Money price = ((RuleEffect.Price) rule.effect()).price();
        return UnitPrice.given(
                price, Optional.of(rule.id()), "Price in the list " + list.code() + ": " + rule.words() + ".");
    }

    /** Takes the sum of the percentages off the start, so that their order does not matter; 100 % at most. */
    private static UnitPrice reduced(CompiledList list, UnitPrice start, Choice.Discounts discounts) {
        UnitPrice price = start;
        BigDecimal sum = BigDecimal.ZERO;
        for (Rule rule : discounts.rules()) {
            Percent percent = ((RuleEffect.Discount) rule.effect()).percent();
            sum = sum.add(percent.value());
            Money changed = Amounts.times(start.price(), left(sum));
            price = price.then(rule.id(), changed, words(list, percent, rule, sum));
        }
        return price;
    }

    private static BigDecimal left(BigDecimal percents) {
        return BigDecimal.ONE.subtract(percents.min(WHOLE).movePointLeft(2));
    }

    private static String words(CompiledList list, Percent percent, Rule rule, BigDecimal sum) {
        String change = percent.value().signum() < 0
                ? new Percent(percent.value().negate()) + " added"
                : percent + " taken off";
        String limit = sum.compareTo(WHOLE) > 0 ? " All together take off 100 % at most." : "";
        return change + " by the list " + list.code() + ": " + rule.words() + "." + limit;
    }
}
