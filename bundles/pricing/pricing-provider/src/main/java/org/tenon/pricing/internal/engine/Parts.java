package org.tenon.pricing.internal.engine;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.tenon.kernel.Money;
import org.tenon.pricing.Conversion;
import org.tenon.pricing.ExchangeRate;
import org.tenon.pricing.PriceStep;
import org.tenon.pricing.RuleEffect;

/** The steps within a step, where it consists of several: see {@link PriceStep#steps()}. */
final class Parts {

    private final List<PriceStep> steps = new ArrayList<>();
    private Money now;

    private Parts(Money now) {
        this.now = now;
    }

    /** Of a rule that makes one price of another. */
    static List<PriceStep> ofChange(Effects effects, Rule rule, Money from, Money to) {
        RuleEffect effect = rule.effect();
        // Most rules do one thing, and leave more than nothing.
        if (!(effect instanceof RuleEffect.Formula) && to.amount().signum() != 0) {
            return List.of();
        }
        Parts parts = new Parts(from);
        parts.change(effects, rule, effect);
        parts.to(to, "A price is zero at least.");
        return parts.several();
    }

    /**
     * Of a rule of a sum.
     *
     * @param from what the rule starts from
     * @param other how that came about, where it is not what all rules of the sum start from
     */
    static List<PriceStep> ofSum(
            Effects effects,
            Rule rule,
            RuleEffect effect,
            Money from,
            Optional<UnitPrice> other,
            Money before,
            Money after) {
        boolean elsewhere = other.isPresent() || !from.equals(before);
        Parts parts = new Parts(from);
        if (elsewhere) {
            parts.steps.add(new PriceStep(
                    PriceStep.START,
                    Optional.empty(),
                    Money.zero(from.currency()),
                    from,
                    other.isPresent() ? "What the rule starts from." : "What all rules of the sum start from.",
                    other.map(UnitPrice::steps).orElse(List.of())));
        }
        parts.change(effects, rule, effect);
        parts.to(elsewhere ? from.plus(after.minus(before)) : after, "All together leave zero at least.");
        return parts.several();
    }

    /** Of a conversion by several rates: each of them. */
    static List<PriceStep> ofConversion(Conversion way, Money from, Money to) {
        if (way.rates().size() < 2) {
            return List.of();
        }
        Parts parts = new Parts(from);
        for (ExchangeRate rate : way.rates()) {
            Currency next = rate.from().equals(parts.now.currency()) ? rate.to() : rate.from();
            boolean last = next.equals(way.to());
            Conversion one = new Conversion(parts.now.currency(), next, way.on(), List.of(rate));
            parts.add("currency", last ? to : Amounts.money(one.exact(parts.now.amount()), next), "At " + rate + ".");
        }
        return parts.several();
    }

    /**
     * Of a tax that was rounded with those of other lines.
     *
     * @param exact what the line's own share is, unrounded
     */
    static List<PriceStep> ofShare(Money before, BigDecimal exact, Money after) {
        Parts parts = new Parts(before);
        parts.add(
                "exact",
                Amounts.money(before.amount().add(exact), before.currency()),
                "The tax on this line, not rounded.");
        if (!parts.now.equals(after)) {
            parts.add("share", after, "Its part of the document's tax, which is rounded once.");
        }
        return parts.several();
    }

    private void change(Effects effects, Rule rule, RuleEffect effect) {
        if (effect instanceof RuleEffect.Formula formula) {
            for (Chain.Part part : Chain.of(formula, now.amount()).parts()) {
                add(part.kind(), Amounts.money(part.after(), now.currency()), part.why());
            }
        } else {
            add("change", Amounts.money(effects.exact(rule, effect, now), now.currency()), RuleWords.of(effect) + ".");
        }
    }

    /** Where they have to lead; it is another amount than they have led to where that was below zero. */
    private void to(Money end, String why) {
        if (!now.equals(end)) {
            add("zero", end, why);
        }
    }

    private void add(String kind, Money after, String why) {
        steps.add(new PriceStep(kind, Optional.empty(), now, after, why));
        now = after;
    }

    private List<PriceStep> several() {
        return steps.size() < 2 ? List.of() : steps;
    }
}
