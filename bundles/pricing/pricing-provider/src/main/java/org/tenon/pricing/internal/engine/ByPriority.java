package org.tenon.pricing.internal.engine;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tenon.pricing.NewPriceRule;

/** The highest number wins, without a number the narrowest rule; a tie is refused. */
record ByPriority() implements RuleChoice {

    @Override
    public Choice choose(Matches matches) {
        List<Rule> competing = Stream.concat(
                        matches.discounts().stream(), matches.prices().stream().filter(price -> !matches.yields(price)))
                .toList();
        if (competing.isEmpty()) {
            return Choice.NOTHING;
        }
        int highest = competing.stream().mapToInt(Rule::priority).max().getAsInt();
        List<Rule> strongest =
                competing.stream().filter(rule -> rule.priority() == highest).toList();
        return Choice.of(only(highest == NewPriceRule.NO_PRIORITY ? narrowest(strongest) : strongest));
    }

    private static List<Rule> narrowest(List<Rule> rules) {
        Rule first = rules.stream().min(RuleOrder.NARROWEST).orElseThrow();
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
