package org.tenon.pricing.internal.engine;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tenon.kernel.Money;
import org.tenon.kernel.Percent;
import org.tenon.pricing.PriceStep;
import org.tenon.pricing.RuleBase;
import org.tenon.pricing.RuleEffect;

/** Several rules of one list at work on one line. What they change adds up, so that their order does not matter. */
final class Combination {

    private final UnitPricer pricer;
    private final List<Rule> rules;

    /** @param rules in the order of their steps */
    Combination(UnitPricer pricer, List<Rule> rules) {
        this.pricer = pricer;
        this.rules = rules;
    }

    /** On the list's own price, else its base's; a flat price, which is the last, takes the place of all. */
    Optional<UnitPrice> addedUp() {
        Rule last = rules.get(rules.size() - 1);
        Optional<UnitPrice> start = pricer.own().or(pricer::fromBase);
        return last.effect() instanceof RuleEffect.Flat && start.isEmpty()
                ? Optional.of(pricer.given(last))
                : start.map(from -> new Sum(from).all(rules));
    }

    /** Prices first, the last of them counts; then markups; then all else. */
    Optional<UnitPrice> combined() {
        Optional<UnitPrice> own =
                rules.stream().map(pricer::ownStart).flatMap(Optional::stream).reduce((first, second) -> second);
        return own.or(() -> pricer.listPrice(rules.get(0))).map(start -> {
            UnitPrice marked = new Sum(start).all(rules, Combination::markup);
            return new Sum(marked).all(rules, Combination::rest);
        });
    }

    private static Optional<RuleEffect> markup(Rule rule) {
        return rule.effect() instanceof RuleEffect.Formula formula
                        && !formula.markup().isZero()
                ? Optional.of(RuleEffect.Formula.UNCHANGED.plus(formula.markup()))
                : Optional.empty();
    }

    /** What a rule does after its markup; nothing where it gives a price, or is a markup and no more. */
    private static Optional<RuleEffect> rest(Rule rule) {
        if (rule.isPrice()) {
            return Optional.empty();
        }
        if (rule.effect() instanceof RuleEffect.Formula formula) {
            RuleEffect rest = new RuleEffect.Formula(
                    Optional.empty(),
                    Percent.ZERO,
                    formula.discount(),
                    formula.roundTo(),
                    formula.surcharge(),
                    formula.minMargin(),
                    formula.maxMargin());
            return Optional.of(rest).filter(some -> !some.equals(RuleEffect.Formula.UNCHANGED));
        }
        return Optional.of(rule.effect());
    }

    /** A sum of changes on a start. It may be below zero on the way; the price is not. */
    private final class Sum {

        private final UnitPrice start;
        private final Effects effects;
        private BigDecimal change = BigDecimal.ZERO;

        Sum(UnitPrice start) {
            this.start = start;
            this.effects = pricer.effects(start.list());
        }

        UnitPrice all(List<Rule> all) {
            return all(all, rule -> Optional.of(rule.effect()));
        }

        UnitPrice all(List<Rule> all, Function<Rule, Optional<RuleEffect>> part) {
            UnitPrice price = start;
            for (Rule rule : all) {
                Optional<RuleEffect> effect = part.apply(rule);
                if (effect.isPresent()) {
                    price = next(price, rule, effect.get());
                }
            }
            return price;
        }

        private UnitPrice next(UnitPrice price, Rule rule, RuleEffect effect) {
            if (effect instanceof RuleEffect.Flat flat) {
                return price.then(rule.id(), flat.price(), pricer.why(rule));
            }
            boolean onTheStart = rule.base() instanceof RuleBase.ListPrice;
            Optional<UnitPrice> other = onTheStart ? Optional.empty() : pricer.otherStart(rule);
            Optional<Money> from = onTheStart ? Optional.of(start.price()) : other.map(UnitPrice::price);
            change = change.add(
                    from.map(money -> difference(rule, effect, money)).orElse(BigDecimal.ZERO));
            BigDecimal sum = start.price().amount().add(change);
            String limit = sum.signum() < 0 ? " All together leave zero at least." : "";
            Money next = Amounts.notNegative(sum, start.price().currency());
            return price.then(
                    rule.id(),
                    next,
                    pricer.why(rule) + other.map(Sum::startingFrom).orElse("") + limit,
                    from.map(money -> Parts.ofSum(effects, rule, effect, money, other, price.price(), next))
                            .orElse(List.of()));
        }

        /** By how much the rule would change what it starts from, as its steps say it. */
        private BigDecimal difference(Rule rule, RuleEffect effect, Money from) {
            return Amounts.money(effects.exact(rule, effect, from), from.currency())
                    .minus(from)
                    .amount();
        }

        /** The steps of what is not on the way of the sum, in words: the sum goes on from where it was. */
        private static String startingFrom(UnitPrice other) {
            return other.steps().stream()
                    .map(PriceStep::why)
                    .collect(Collectors.joining(" ", " It starts from " + other.price() + ": ", ""));
        }
    }
}
