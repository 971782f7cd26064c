package org.tenon.pricing.internal.engine;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tenon.pricing.NewPriceRule;
import org.tenon.pricing.RuleEffect;

/**
 * Where all rules allow it they are combined; else the highest number wins, without a number the narrowest rule; a tie is
 * refused.
 */
record ByPriority() implements RuleChoice {

    private static final Comparator<Rule> STRONGEST =
            Comparator.comparingInt(Rule::priority).reversed().thenComparingInt(Rule::age);

    @Override
    public Choice choose(Matches matches) {
        @Nullable Rule alone = alone(matches);
        if (alone != null) {
            return chosen(alone, matches);
        }
        List<Rule> competing = Stream.concat(
                        matches.changes().stream(), matches.prices().stream().filter(price -> !matches.yields(price)))
                .toList();
        if (competing.isEmpty()) {
            return Choice.NOTHING;
        }
        if (competing.size() > 1 && competing.stream().allMatch(Rule::combinable)) {
            return new Choice.Combined(competing.stream().sorted(STRONGEST).toList());
        }
        return chosen(strongest(competing), matches);
    }

    /** The only rule, where there is no other: what most lines have. */
    private static @Nullable Rule alone(Matches matches) {
        if (matches.prices().size() + matches.changes().size() != 1) {
            return null;
        }
        return (matches.prices().isEmpty() ? matches.changes() : matches.prices()).get(0);
    }

    private static Choice chosen(Rule winner, Matches matches) {
        return winner.isPrice() && !isNoPrice(winner, matches) ? new Choice.Price(winner) : new Choice.Change(winner);
    }

    /** A price of zero leaves the list price as it is, unless it is the list price. */
    private static boolean isNoPrice(Rule winner, Matches matches) {
        return winner.effect() instanceof RuleEffect.Price given
                && given.price().isZero()
                && !matches.isListPrice(winner);
    }

    private static Rule strongest(List<Rule> competing) {
        int highest = competing.stream().mapToInt(Rule::priority).max().getAsInt();
        List<Rule> strongest =
                competing.stream().filter(rule -> rule.priority() == highest).toList();
        return only(highest == NewPriceRule.NO_PRIORITY ? narrowest(strongest) : strongest);
    }

    private static List<Rule> narrowest(List<Rule> rules) {
        Rule first = RuleOrder.NARROWEST.first(rules).orElseThrow();
        return rules.stream()
                .filter(rule -> RuleOrder.NARROWEST.compare(rule, first) == 0)
                .toList();
    }

    private static Rule only(List<Rule> rules) {
        if (rules.size() > 1) {
            String names = rules.stream().map(Rule::id).sorted().collect(Collectors.joining(", "));
            throw new LineRefusedException(
                    "product",
                    "pricing.rule-conflict",
                    "The rules " + names + " all hold and have the same priority; give one of them a higher number.");
        }
        return rules.get(0);
    }
}
