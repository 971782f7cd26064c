package org.tenon.samples.acme;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tenon.catalog.ProductId;
import org.tenon.kernel.Money;
import org.tenon.kernel.Percent;
import org.tenon.pricing.NewPriceRule;
import org.tenon.pricing.PriceList;
import org.tenon.pricing.PriceListId;
import org.tenon.pricing.PricePolicy;
import org.tenon.pricing.PriceRule;
import org.tenon.pricing.RuleEffect;

/**
 * The prices of units that a list and those that it stands on give a buyer: {@link PricePolicy} says how.
 *
 * <p>Contracts come before lists in the policy {@code SPECIFIC}, whose rules for one customer are the contracts.
 */
final class UnitPrices {

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    private static final Comparator<PriceRule> OLDEST =
            Comparator.comparing(rule -> rule.id().value());
    private static final Comparator<PriceRule> NARROWEST = Comparator.comparingInt(UnitPrices::breadth)
            .thenComparing(rule -> rule.definition().minQuantity(), Comparator.reverseOrder());
    private static final Comparator<PriceRule> SPECIFIC = NARROWEST
            .thenComparing(
                    rule -> rule.definition()
                            .validity()
                            .from()
                            .map(day -> day.toEpochDay())
                            .orElse(Long.MIN_VALUE),
                    Comparator.reverseOrder())
            .thenComparing(OLDEST.reversed());
    private static final Comparator<PriceRule> SEQUENCE = Comparator.comparingInt(
                    (PriceRule rule) -> rule.definition().sequence())
            .thenComparing(OLDEST);

    private final List<PriceList> chain;
    private final Map<Key, List<PriceRule>> rules;
    private final Buyer buyer;

    /** @param chain the list and those that it stands on, in that order */
    UnitPrices(List<PriceList> chain, List<PriceRule> rules, Buyer buyer) {
        this.chain = chain;
        this.rules = rules.stream()
                .collect(Collectors.groupingBy(
                        rule -> new Key(rule.list(), rule.definition().scope().product())));
        this.buyer = buyer;
    }

    /** Which rules are looked at together: those of a list for a product, or for more than one. */
    private record Key(PriceListId list, Optional<ProductId> product) {}

    /** @return the price and how it came about; empty when no list has one */
    Optional<PriceTrace> of(Item item) {
        return of(item, 0);
    }

    private Optional<PriceTrace> of(Item item, int place) {
        if (place == chain.size() || !chain.get(place).definition().validity().contains(buyer.on())) {
            return Optional.empty();
        }
        Match match = match(item, chain.get(place));
        PricePolicy policy = chain.get(place).definition().policy();
        List<PriceRule> winners = winners(policy, match);
        if (winners.isEmpty()) {
            return of(item, place + 1);
        }
        if (isPrice(winners.get(0))) {
            return Optional.of(given(winners.get(0)));
        }
        Optional<PriceTrace> own = match.prices().stream().min(SPECIFIC).map(UnitPrices::given);
        Optional<PriceTrace> start = policy == PricePolicy.ADDITIVE
                ? own.or(() -> of(item, place + 1))
                : of(item, place + 1).or(() -> own);
        return start.map(trace -> reduced(trace, winners));
    }

    /** The rules of one list that speak of an item, prices and percentages apart. */
    private record Match(List<PriceRule> prices, List<PriceRule> percentages, boolean hasBase) {

        /** Whether percentages are taken off the price rather than competing with it. */
        boolean yields(PriceRule price) {
            NewPriceRule rule = price.definition();
            return !hasBase
                    && !percentages.isEmpty()
                    && rule.scope().customer().isEmpty()
                    && rule.scope().group().isEmpty()
                    && rule.minQuantity().signum() == 0
                    && rule.sequence() == NewPriceRule.UNNUMBERED
                    && rule.priority() == NewPriceRule.NO_PRIORITY;
        }
    }

    private Match match(Item item, PriceList list) {
        Map<Boolean, List<PriceRule>> speaking = Stream.of(
                        Optional.<ProductId>empty(), Optional.of(item.line().product()))
                .flatMap(product -> rules.getOrDefault(new Key(list.id(), product), List.of()).stream())
                .filter(rule -> speaksOf(rule.definition(), item))
                .collect(Collectors.partitioningBy(UnitPrices::isPrice));
        return new Match(
                speaking.getOrDefault(true, List.of()),
                speaking.getOrDefault(false, List.of()),
                list.definition().base().isPresent());
    }

    private boolean speaksOf(NewPriceRule rule, Item item) {
        return rule.validity().contains(buyer.on())
                && rule.minQuantity().compareTo(item.quantity().abs()) <= 0
                && isOrAny(rule.scope().category(), item.product().category())
                && isOrAny(rule.scope().customer(), Optional.of(buyer.customer()))
                && isOrAny(rule.scope().group(), buyer.group());
    }

    private static <T> boolean isOrAny(Optional<T> named, Optional<T> is) {
        return named.isEmpty() || named.equals(is);
    }

    /** One price, or percentages; none when the list has nothing to say. */
    private static List<PriceRule> winners(PricePolicy policy, Match match) {
        return switch (policy) {
            case SPECIFIC -> first(match, SPECIFIC);
            case SEQUENCE -> first(match, SEQUENCE);
            case PRIORITY -> strongest(match);
            case ADDITIVE -> match.percentages().isEmpty()
                    ? match.prices().stream().min(SPECIFIC).stream().toList()
                    : match.percentages().stream().sorted(OLDEST).toList();
        };
    }

    private static List<PriceRule> first(Match match, Comparator<PriceRule> order) {
        Optional<PriceRule> price = match.prices().stream().min(order);
        Optional<PriceRule> percentage = match.percentages().stream().min(order);
        boolean percentageWins = percentage.isPresent()
                && (price.isEmpty() || match.yields(price.get()) || order.compare(percentage.get(), price.get()) < 0);
        return (percentageWins ? percentage : price).stream().toList();
    }

    private static List<PriceRule> strongest(Match match) {
        List<PriceRule> competing = Stream.concat(
                        match.percentages().stream(), match.prices().stream().filter(price -> !match.yields(price)))
                .toList();
        int highest = competing.stream()
                .mapToInt(rule -> rule.definition().priority())
                .max()
                .orElse(NewPriceRule.NO_PRIORITY);
        List<PriceRule> best = competing.stream()
                .filter(rule -> rule.definition().priority() == highest)
                .toList();
        if (highest == NewPriceRule.NO_PRIORITY && !best.isEmpty()) {
            PriceRule narrowest = best.stream().min(NARROWEST).orElseThrow();
            best = best.stream()
                    .filter(rule -> NARROWEST.compare(rule, narrowest) == 0)
                    .toList();
        }
        if (best.size() > 1) {
            throw new LineRefusedException(
                    "product",
                    "pricing.rule-conflict",
                    "These rules all hold and have the same priority: "
                            + best.stream().map(rule -> rule.id().value()).collect(Collectors.joining(", ")) + ".");
        }
        return best;
    }

    private static PriceTrace given(PriceRule rule) {
        Money price = ((RuleEffect.Price) rule.definition().effect()).price();
        return new PriceTrace(price, Optional.of(rule.id().value()), "The price of the list.");
    }

    /** Takes the sum of percentages off, 100 % at most. */
    private static PriceTrace reduced(PriceTrace trace, List<PriceRule> percentages) {
        Money start = trace.now();
        BigDecimal sum = BigDecimal.ZERO;
        for (PriceRule rule : percentages) {
            Percent percent = ((RuleEffect.Discount) rule.definition().effect()).percent();
            sum = sum.add(percent.value());
            BigDecimal left = BigDecimal.ONE.subtract(sum.min(WHOLE).movePointLeft(2));
            trace.step("rule", Optional.of(rule.id().value()), Amounts.times(start, left), percent + " off.");
        }
        return trace;
    }

    private static boolean isPrice(PriceRule rule) {
        return rule.definition().effect() instanceof RuleEffect.Price;
    }

    /** How much a rule's scope takes in: product before category before all, then customer before group before everybody. */
    private static int breadth(PriceRule rule) {
        var scope = rule.definition().scope();
        int products = scope.product().isPresent() ? 0 : scope.category().isPresent() ? 1 : 2;
        int buyers = scope.customer().isPresent() ? 0 : scope.group().isPresent() ? 1 : 2;
        return products * 3 + buyers;
    }
}
