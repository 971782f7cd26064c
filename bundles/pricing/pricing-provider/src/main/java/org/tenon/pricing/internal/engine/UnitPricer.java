package org.tenon.pricing.internal.engine;

import java.math.BigDecimal;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.tenon.kernel.Money;
import org.tenon.pricing.DocumentThreshold;
import org.tenon.pricing.PurchaseThreshold;
import org.tenon.pricing.RuleBase;
import org.tenon.pricing.RuleConditions;
import org.tenon.pricing.RuleEffect;

/** Finds the price of a unit through a list, its bases, and the other lists that its rules start from. */
final class UnitPricer {

    private final CompiledList list;
    private final LineQuery line;
    private final Asked asked;
    private final Matches matches;
    /** What the base gives, if it gives something and was asked. */
    private @Nullable UnitPrice fromBase;

    private boolean baseAsked;

    /**
     * What lists have given the line so far. Remembered from the first list on whose rules start from others: of two ways to a list
     * the second would ask it again, and sixteen lists on each other in two ways are 65,536 ways.
     */
    private static final class Asked {

        private @Nullable IdentityHashMap<CompiledList, Optional<UnitPrice>> prices;

        private void remember() {
            prices = prices == null ? new IdentityHashMap<>() : prices;
        }

        private Optional<UnitPrice> price(CompiledList list, LineQuery line) {
            IdentityHashMap<CompiledList, Optional<UnitPrice>> known = prices;
            if (known == null) {
                return UnitPricer.price(list, line, this);
            }
            Optional<UnitPrice> price = known.get(list);
            if (price == null) {
                price = UnitPricer.price(list, line, this);
                known.put(list, price);
            }
            return price;
        }
    }

    private UnitPricer(CompiledList list, LineQuery line, Asked asked) {
        this.list = list;
        this.line = line;
        this.asked = asked;
        if (!list.others().isEmpty()) {
            asked.remember();
        }
        Matches speaking = list.rules().matching(line, list.base().isPresent());
        this.matches = speaking.askForAmounts() ? forAmount(speaking) : speaking;
    }

    /** @return empty when neither the list nor its bases say anything, or they do not hold on the day */
    static Optional<UnitPrice> price(CompiledList list, LineQuery line) {
        return price(list, line, new Asked());
    }

    private static Optional<UnitPrice> price(CompiledList list, LineQuery line, Asked asked) {
        return list.validity().contains(line.on()) ? new UnitPricer(list, line, asked).price() : Optional.empty();
    }

    /** What a line comes to by the list price, in the currency of the list; zero where there is none, or it is refused. */
    static BigDecimal amount(CompiledList list, LineQuery line) {
        try {
            Matches speaking = list.rules().matching(line, list.base().isPresent());
            Optional<UnitPrice> base = list.base().flatMap(its -> price(its, line));
            return amount(base, line, speaking).map(Money::amount).orElse(BigDecimal.ZERO);
        } catch (LineRefusedException refused) {
            return BigDecimal.ZERO;
        }
    }

    private Optional<UnitPrice> price() {
        return unlimited(list.policy().choose(matches)).map(this::ofTheList);
    }

    /** Within the list's limits, and shown as the list shows prices. */
    private UnitPrice ofTheList(UnitPrice price) {
        UnitPrice within = limited(price);
        return list.discountShown() ? within : within.folded();
    }

    private Optional<UnitPrice> unlimited(Choice choice) {
        if (choice instanceof Choice.Price price) {
            return Optional.of(given(price.rule()));
        }
        if (choice instanceof Choice.Change change) {
            return changed(change.rule());
        }
        if (choice instanceof Choice.Sum sum) {
            return new Combination(this, sum.rules()).addedUp();
        }
        if (choice instanceof Choice.Combined combined) {
            return new Combination(this, combined.rules()).combined();
        }
        return fromBase();
    }

    // What the list says where it asks for amounts: its rules are matched once more, with the amount.

    private Matches forAmount(Matches speaking) {
        Optional<Money> amount = amount(fromBase(), line, speaking);
        return speaking.only(rule -> rule.holdsForAmount(amount)
                && rule.conditions()
                        .over()
                        .filter(DocumentThreshold::asksForAmounts)
                        .map(limits -> isWithin(limits, line.amountTogether(list, rule.terms(), rule.distance())))
                        .orElse(true));
    }

    private static boolean isWithin(DocumentThreshold limits, BigDecimal amount) {
        return limits.minAmount()
                        .map(least -> least.amount().compareTo(amount) <= 0)
                        .orElse(true)
                && limits.maxAmount()
                        .map(most -> most.amount().compareTo(amount) >= 0)
                        .orElse(true);
    }

    /** By the list price, which rules that ask for amounts have no part in. */
    private static Optional<Money> amount(Optional<UnitPrice> base, LineQuery line, Matches speaking) {
        return base.map(UnitPrice::list)
                .or(() -> speaking.mostSpecificPrice(rule -> !rule.conditions().askForAmounts())
                        .map(UnitPricer::price))
                .map(price -> Amounts.times(price, line.pricedQuantity()));
    }

    // Where prices start.

    Optional<UnitPrice> fromBase() {
        if (!baseAsked) {
            fromBase = list.base().flatMap(base -> asked.price(base, line)).orElse(null);
            baseAsked = true;
        }
        return Optional.ofNullable(fromBase);
    }

    /** What the list's own price rules give. */
    Optional<UnitPrice> own() {
        return matches.mostSpecificPrice().map(this::given);
    }

    /** The list price: the base's, else the list's own, of which {@code without} is no part. */
    Optional<UnitPrice> listPrice(Rule without) {
        return fromBase().or(() -> matches.mostSpecificPrice(rule -> rule.age() != without.age())
                .map(this::given));
    }

    /** What a rule starts from that does not start from the list price. */
    Optional<UnitPrice> otherStart(Rule rule) {
        return rule.base() instanceof RuleBase.OtherList other
                ? Optional.ofNullable(list.others().get(other.list())).flatMap(its -> asked.price(its, line))
                : Optional.of(cost(rule));
    }

    private UnitPrice cost(Rule rule) {
        Rule cost = costRule()
                .orElseThrow(() -> new LineRefusedException(
                        "product",
                        "pricing.no-cost",
                        "The rule " + rule.id() + " starts from the product's cost, which the list " + list.code()
                                + " and its bases do not know."));
        return UnitPrice.cost(price(cost), cost.id(), "What the product costs: " + cost.words() + ".");
    }

    private Optional<Rule> costRule() {
        return matches.mostSpecificCost().or(() -> list.base().flatMap(this::costIn));
    }

    private Optional<Rule> costIn(CompiledList base) {
        return base.rules().matching(line, true).mostSpecificCost().or(() -> base.base()
                .flatMap(this::costIn));
    }

    Effects effects(Money listPrice) {
        return new Effects(listPrice, () -> costRule().map(UnitPricer::price), line);
    }

    // What becomes of them.

    private Optional<UnitPrice> changed(Rule rule) {
        Optional<UnitPrice> listPrice = listPrice(rule);
        Optional<UnitPrice> start =
                ownStart(rule).or(() -> rule.base() instanceof RuleBase.ListPrice ? listPrice : otherStart(rule));
        return start.map(from -> {
            Effects effects = effects(listPrice.orElse(from).price());
            UnitPrice compared =
                    listPrice.map(UnitPrice::list).map(from::comparedWith).orElse(from);
            Money to = effects.apply(rule, rule.effect(), from.price());
            return compared.then(rule.id(), to, why(rule), Parts.ofChange(effects, rule, from.price(), to));
        });
    }

    /** The price that the rule itself begins with. */
    Optional<UnitPrice> ownStart(Rule rule) {
        Optional<Money> own = rule.effect() instanceof RuleEffect.Formula formula
                ? formula.price()
                : rule.effect() instanceof RuleEffect.Price given ? Optional.of(given.price()) : Optional.empty();
        return own.filter(price -> !price.isZero())
                .map(price -> UnitPrice.given(price, Optional.of(rule.id()), words("Price", rule)));
    }

    UnitPrice given(Rule rule) {
        boolean plain = !rule.isScaled() && !rule.terms().conditional;
        String why = plain ? rule.terms().priceIn(list.code()) : words("Price", rule);
        return UnitPrice.given(price(rule), Optional.of(rule.id()), why);
    }

    String why(Rule rule) {
        return words(RuleWords.of(rule.effect()), rule);
    }

    private String words(String what, Rule rule) {
        String unit = rule.isScaled() ? ", by " + line.sold().words() : "";
        return what + (what.equals("Price") ? " in" : " by") + " the list " + list.code() + ": " + rule.words() + unit
                + (rule.terms().conditional ? counted(rule) : "")
                + ".";
    }

    private String counted(Rule rule) {
        RuleConditions asked = rule.conditions();
        return asked.bought().map(threshold -> "; " + bought(rule, threshold)).orElse("")
                + asked.over().map(limits -> "; " + together(rule, limits)).orElse("");
    }

    private String bought(Rule rule, PurchaseThreshold threshold) {
        return line.buyer()
                .purchases()
                .in(PurchasesBefore.Question.of(threshold))
                .words(line.bought(threshold, rule.item(), rule.distance()), threshold);
    }

    private String together(Rule rule, DocumentThreshold limits) {
        return RuleWords.of(
                limits,
                line.together(rule.terms(), rule.distance()),
                () -> line.amountTogether(list, rule.terms(), rule.distance()),
                attribute -> line.totalTogether(attribute, rule.terms(), rule.distance()));
    }

    /** Lowered to the list's maximum, then lifted to its minimum. */
    private UnitPrice limited(UnitPrice price) {
        if (!matches.haveLimits()) {
            return price;
        }
        UnitPrice capped = limited(price, "maximum", limit -> limit.maximum().isPresent());
        return limited(capped, "minimum", limit -> limit.minimum().isPresent());
    }

    private UnitPrice limited(UnitPrice price, String kind, Predicate<RuleEffect.Limit> which) {
        Rule rule = matches.mostSpecificLimit(which);
        if (rule == null) {
            return price;
        }
        RuleEffect.Limit limit = (RuleEffect.Limit) rule.effect();
        boolean isMaximum = kind.equals("maximum");
        Money bound = (isMaximum ? limit.maximum() : limit.minimum()).orElseThrow();
        int compared = price.price().compareTo(bound);
        return (isMaximum ? compared <= 0 : compared >= 0)
                ? price
                : price.limited(kind, rule.id(), bound, words("Kept to the " + kind + " " + bound, rule));
    }

    private static Money price(Rule rule) {
        RuleEffect effect = rule.effect();
        if (effect instanceof RuleEffect.Price given) {
            return given.price();
        }
        return effect instanceof RuleEffect.Flat flat ? flat.price() : ((RuleEffect.Cost) effect).cost();
    }
}
