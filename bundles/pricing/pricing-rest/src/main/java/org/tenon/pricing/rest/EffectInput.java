package org.tenon.pricing.rest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tenon.kernel.Money;
import org.tenon.kernel.Percent;
import org.tenon.kernel.problem.Violations;
import org.tenon.pricing.PriceFormula;
import org.tenon.pricing.RuleEffect;

/**
 * What a rule does, by which members are there: {@code formula}; {@code flatPrice}; {@code cost}; {@code minimumPrice},
 * {@code maximumPrice} or both; or a chain of {@code price}, {@code markupPercent}, {@code discountPercent},
 * {@code roundTo}, {@code surcharge}, {@code minMargin}, {@code maxMargin}. One of these, and only one; of a price and a
 * discount alone it is one or the other.
 */
record EffectInput(
        Optional<Money> price,
        Optional<Percent> discountPercent,
        Optional<Percent> markupPercent,
        Optional<Money> roundTo,
        Optional<Money> surcharge,
        Optional<Money> minMargin,
        Optional<Money> maxMargin,
        Optional<String> formula,
        Optional<Money> flatPrice,
        Optional<Money> cost,
        Optional<Money> minimumPrice,
        Optional<Money> maximumPrice) {

    /** Records what is wrong. @return empty when something is */
    Optional<RuleEffect> effect(Violations violations, String pointer) {
        List<Optional<RuleEffect>> found = new ArrayList<>();
        formula.ifPresent(text -> found.add(Reading.value(
                violations, pointer + "/formula", () -> new RuleEffect.Expression(PriceFormula.of(text)))));
        flatPrice.ifPresent(
                flat -> found.add(Reading.value(violations, pointer + "/flatPrice", () -> new RuleEffect.Flat(flat))));
        cost.ifPresent(
                costs -> found.add(Reading.value(violations, pointer + "/cost", () -> new RuleEffect.Cost(costs))));
        if (minimumPrice.isPresent() || maximumPrice.isPresent()) {
            String place = pointer + (minimumPrice.isPresent() ? "/minimumPrice" : "/maximumPrice");
            found.add(Reading.value(violations, place, () -> new RuleEffect.Limit(minimumPrice, maximumPrice)));
        }
        if (price.isPresent() || discountPercent.isPresent() || isChain()) {
            found.add(chain(violations, pointer));
        }
        if (found.size() != 1) {
            violations.add(
                    pointer + "/price",
                    "required",
                    "A rule does one thing: a price, a discountPercent, a chain of them with markupPercent, roundTo,"
                            + " surcharge, minMargin and maxMargin; or a formula, a flatPrice, a cost, or a minimumPrice"
                            + " and maximumPrice.");
            return Optional.empty();
        }
        return found.get(0);
    }

    private boolean isChain() {
        return markupPercent.isPresent()
                || roundTo.isPresent()
                || surcharge.isPresent()
                || minMargin.isPresent()
                || maxMargin.isPresent();
    }

    private Optional<RuleEffect> chain(Violations violations, String pointer) {
        if (isChain()) {
            return Reading.value(
                    violations,
                    pointer + member(),
                    () -> new RuleEffect.Formula(
                            price,
                            markupPercent.orElse(Percent.ZERO),
                            discountPercent.orElse(Percent.ZERO),
                            roundTo,
                            surcharge,
                            minMargin,
                            maxMargin));
        }
        if (price.isPresent() == discountPercent.isPresent()) {
            violations.add(pointer + "/price", "required", "A rule has either a price or a discountPercent, not both.");
            return Optional.empty();
        }
        return price.isPresent()
                ? Reading.value(violations, pointer + "/price", () -> new RuleEffect.Price(price.get()))
                : Reading.value(
                        violations,
                        pointer + "/discountPercent",
                        () -> new RuleEffect.Discount(discountPercent.orElseThrow()));
    }

    /** The member of a chain that is most likely the reason when it is refused. */
    private String member() {
        if (price.filter(Money::isNegative).isPresent()) {
            return "/price";
        }
        if (discountPercent
                .filter(percent -> percent.compareTo(Percent.of("100")) > 0)
                .isPresent()) {
            return "/discountPercent";
        }
        return roundTo.filter(multiple -> multiple.amount().signum() <= 0).isPresent() ? "/roundTo" : "/markupPercent";
    }
}
