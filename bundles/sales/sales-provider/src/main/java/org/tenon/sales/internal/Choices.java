package org.tenon.sales.internal;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.tenon.kernel.problem.InvalidRequestException;
import org.tenon.kernel.problem.Violations;
import org.tenon.sales.LineChoice;
import org.tenon.sales.QuoteDraft;

/** What is left to the customer, checked. */
final class Choices {

    private Choices() {}

    /**
     * The draft's choices, with one of each group's alternatives chosen.
     *
     * @throws InvalidRequestException {@code quote.choices}
     */
    static Map<String, LineChoice> settled(QuoteDraft draft) {
        Map<Integer, LineChoice> byNumber = new TreeMap<>();
        Violations violations = new Violations();
        violations.check(
                draft.choices().size() <= LineChoice.MAX_LINES,
                "/lines",
                "quote.choices",
                "At most " + LineChoice.MAX_LINES + " lines are left to the customer.");
        draft.choices().forEach((line, choice) -> {
            int number = number(line);
            if (violations.check(
                    number >= 1 && number <= draft.lines().size(),
                    "/lines",
                    "quote.choices",
                    "There is no line " + line + " to leave to the customer.")) {
                byNumber.put(number, choice);
            }
        });
        groups(byNumber).values().forEach(numbers -> check(violations, numbers, byNumber));
        violations.throwIfAny();
        Map<String, LineChoice> settled = new TreeMap<>();
        byNumber.forEach((number, choice) -> settled.put(Integer.toString(number), choice));
        groups(byNumber).values().stream()
                .filter(numbers ->
                        numbers.stream().noneMatch(each -> byNumber.get(each).chosen()))
                .map(numbers -> numbers.get(0))
                .forEach(first -> settled.computeIfPresent(Integer.toString(first), (line, it) -> it.asChosen(true)));
        return settled;
    }

    private static void check(Violations violations, List<Integer> numbers, Map<Integer, LineChoice> choices) {
        String first = "/lines/" + (numbers.get(0) - 1);
        violations.check(
                numbers.size() > 1,
                first + "/alternative",
                "quote.choices",
                "One alternative is none: another line is of the same group.");
        List<Integer> chosen =
                numbers.stream().filter(each -> choices.get(each).chosen()).toList();
        violations.check(
                chosen.size() <= 1,
                "/lines/" + (chosen.isEmpty() ? 0 : chosen.get(chosen.size() - 1) - 1) + "/chosen",
                "quote.choices",
                "Of alternatives one is chosen.");
    }

    private static Map<String, List<Integer>> groups(Map<Integer, LineChoice> choices) {
        return choices.entrySet().stream()
                .filter(each -> each.getValue().group().isPresent())
                .collect(groupingBy(
                        each -> each.getValue().group().orElseThrow(),
                        TreeMap::new,
                        mapping(Map.Entry::getKey, toList())));
    }

    private static int number(String line) {
        try {
            return Integer.parseInt(line);
        } catch (NumberFormatException other) {
            return 0;
        }
    }

    /**
     * That exactly these of the quote's lines can be chosen together.
     *
     * @throws InvalidRequestException {@code quote.no-choice}, {@code quote.one-of-group}
     */
    static void check(List<QuoteLineRow> lines, Set<String> chosen) {
        Violations violations = new Violations();
        Set<String> unknown = new TreeSet<>(chosen);
        lines.stream().filter(line -> line.choosable).forEach(line -> unknown.remove(line.key()));
        violations.check(
                unknown.isEmpty(),
                "/lines",
                "quote.no-choice",
                "Not left to the customer: line " + String.join(", ", unknown) + ".");
        lines.stream()
                .filter(line -> line.choiceGroup != null)
                .collect(groupingBy(line -> line.choiceGroup, TreeMap::new, toList()))
                .forEach((group, alternatives) -> violations.check(
                        alternatives.stream()
                                        .filter(line -> chosen.contains(line.key()))
                                        .count()
                                == 1,
                        "/lines",
                        "quote.one-of-group",
                        "Exactly one of the lines "
                                + String.join(
                                        ", ",
                                        alternatives.stream()
                                                .map(QuoteLineRow::key)
                                                .toList())
                                + " (" + group + ") counts."));
        violations.throwIfAny();
    }
}
