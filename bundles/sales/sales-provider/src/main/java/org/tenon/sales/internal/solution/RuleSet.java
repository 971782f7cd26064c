package org.tenon.sales.internal.solution;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tenon.sales.Solution.Broken;
import org.tenon.sales.Solution.Fix;
import org.tenon.sales.SolutionOption;
import org.tenon.sales.SolutionRule;

/** The rules of a template: whether they can hold together, and which of them a solution breaks. */
public final class RuleSet {

    private final Map<String, SolutionOption> options;
    private final List<SolutionRule> rules;

    /** @param rules of options that there are */
    public RuleSet(List<SolutionOption> options, List<SolutionRule> rules) {
        this.options = options.stream().collect(Collectors.toMap(SolutionOption::key, Function.identity()));
        this.rules = rules;
    }

    /** The options that cannot be in any solution; all of them when there is none. */
    public List<String> impossible(List<SolutionOption> inOrder) {
        Clauses clauses = new Clauses(inOrder, rules);
        boolean any = clauses.canHold();
        return inOrder.stream()
                .map(SolutionOption::key)
                .filter(key -> !any || !clauses.canHoldWith(key))
                .toList();
    }

    /** Options that need each other in the end, in the order in which they do; the first one again at the end. */
    public Optional<List<String>> cycle() {
        Map<String, Set<String>> needs = new HashMap<>();
        for (SolutionRule rule : rules) {
            // What is needed as one of several is not needed by itself.
            if (rule.kind() == SolutionRule.Kind.REQUIRES && rule.options().size() == 2) {
                needs.computeIfAbsent(rule.options().get(0), any -> new TreeSet<>())
                        .add(rule.options().get(1));
            }
        }
        Set<String> done = new TreeSet<>();
        return new TreeSet<>(needs.keySet())
                .stream()
                        .flatMap(start -> cycle(start, needs, new LinkedHashSet<>(), done).stream())
                        .findFirst();
    }

    private static Optional<List<String>> cycle(
            String option, Map<String, Set<String>> needs, Set<String> path, Set<String> done) {
        if (path.contains(option)) {
            List<String> cycle = new ArrayList<>(path);
            cycle = new ArrayList<>(cycle.subList(cycle.indexOf(option), cycle.size()));
            cycle.add(option);
            return Optional.of(cycle);
        }
        if (!done.add(option)) {
            return Optional.empty();
        }
        path.add(option);
        Optional<List<String>> found = needs.getOrDefault(option, Set.of()).stream()
                .flatMap(next -> cycle(next, needs, path, done).stream())
                .findFirst();
        path.remove(option);
        return found;
    }

    /** The rules that a solution of these options breaks, each with what mends it. */
    public List<Broken> broken(Set<String> chosen) {
        List<Broken> broken = new ArrayList<>();
        for (SolutionRule rule : rules) {
            switch (rule.kind()) {
                case REQUIRES -> requires(rule, chosen).ifPresent(broken::add);
                case EXCLUDES -> excludes(rule, chosen).ifPresent(broken::add);
                case ONE_OF -> oneOf(rule, chosen).ifPresent(broken::add);
            }
        }
        return broken;
    }

    private Optional<Broken> requires(SolutionRule rule, Set<String> chosen) {
        String first = rule.options().get(0);
        List<String> others = rule.options().subList(1, rule.options().size());
        if (!chosen.contains(first) || others.stream().anyMatch(chosen::contains)) {
            return Optional.empty();
        }
        List<Fix> fixes = new ArrayList<>(others.stream().map(RuleSet::with).toList());
        String message = title(first) + " needs " + either(others) + ": put it in";
        if (isFree(first)) {
            fixes.add(without(List.of(first)));
            message += ", or leave out " + title(first);
        }
        return Optional.of(new Broken(rule, message + ".", fixes));
    }

    private Optional<Broken> excludes(SolutionRule rule, Set<String> chosen) {
        List<String> together = rule.options().stream().filter(chosen::contains).toList();
        return together.size() < 2
                ? Optional.empty()
                : Optional.of(new Broken(
                        rule, all(together) + " do not go together: leave out all but one.", keepingOne(together)));
    }

    private Optional<Broken> oneOf(SolutionRule rule, Set<String> chosen) {
        List<String> together = rule.options().stream().filter(chosen::contains).toList();
        if (together.size() == 1) {
            return Optional.empty();
        }
        return Optional.of(
                together.isEmpty()
                        ? new Broken(
                                rule,
                                "One of " + all(rule.options()) + " is needed: put one in.",
                                rule.options().stream().map(RuleSet::with).toList())
                        : new Broken(
                                rule,
                                "Only one of " + all(rule.options()) + " can be there: leave out all but one.",
                                keepingOne(together)));
    }

    /** One fix for each that can stay while the others go. */
    private List<Fix> keepingOne(List<String> together) {
        return together.stream()
                .map(kept ->
                        together.stream().filter(each -> !each.equals(kept)).toList())
                .filter(gone -> gone.stream().allMatch(this::isFree))
                .map(RuleSet::without)
                .toList();
    }

    private boolean isFree(String option) {
        return !options.get(option).required();
    }

    private static Fix with(String option) {
        return new Fix(new TreeSet<>(Set.of(option)), new TreeSet<>());
    }

    private static Fix without(List<String> gone) {
        SortedSet<String> remove = new TreeSet<>(gone);
        return new Fix(new TreeSet<>(), remove);
    }

    private String title(String option) {
        return "“" + options.get(option).title() + "”";
    }

    private String either(List<String> some) {
        return (some.size() > 1 ? "one of " : "") + all(some);
    }

    private String all(List<String> some) {
        return some.stream().map(this::title).collect(Collectors.joining(", "));
    }
}
