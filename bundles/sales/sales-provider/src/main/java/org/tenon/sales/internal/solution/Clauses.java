package org.tenon.sales.internal.solution;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tenon.sales.SolutionOption;
import org.tenon.sales.SolutionRule;

/**
 * Rules as clauses, of which in each something has to be so: {@code 3} for that the third option is there, {@code -3} for that it is not.
 * Whether all of them can hold together is decided by trying, with everything that follows from a try (Davis, Logemann and Loveland, A
 * machine program for theorem-proving, Communications of the ACM 5, 1962).
 */
final class Clauses {

    private final List<int[]> clauses = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();

    Clauses(List<SolutionOption> options, List<SolutionRule> rules) {
        options.forEach(option -> numbers.put(option.key(), numbers.size() + 1));
        options.stream()
                .filter(SolutionOption::required)
                .forEach(option -> clauses.add(new int[] {number(option.key())}));
        rules.forEach(this::add);
    }

    private int number(String option) {
        return numbers.getOrDefault(option, 0);
    }

    private void add(SolutionRule rule) {
        int[] options = rule.options().stream().mapToInt(this::number).toArray();
        if (rule.kind() == SolutionRule.Kind.REQUIRES) {
            options[0] = -options[0];
            clauses.add(options);
            return;
        }
        if (rule.kind() == SolutionRule.Kind.ONE_OF) {
            clauses.add(options);
        }
        for (int i = 0; i < options.length; i++) {
            for (int j = 0; j < i; j++) {
                clauses.add(new int[] {-options[i], -options[j]});
            }
        }
    }

    /** Whether there is a solution at all. */
    boolean canHold() {
        return canHold(new int[numbers.size() + 1]);
    }

    /** Whether there is a solution with the option. */
    boolean canHoldWith(String option) {
        int[] known = new int[numbers.size() + 1];
        known[number(option)] = 1;
        return canHold(known);
    }

    /** @param known of each option 1 when it is there, -1 when not, 0 when that is open */
    private boolean canHold(int[] known) {
        if (!follows(known)) {
            return false;
        }
        for (int option = 1; option < known.length; option++) {
            if (known[option] == 0) {
                return tries(known, option, -1) || tries(known, option, 1);
            }
        }
        return true;
    }

    private boolean tries(int[] known, int option, int value) {
        int[] tried = known.clone();
        tried[option] = value;
        return canHold(tried);
    }

    /** Fills in what cannot be otherwise. @return false when something cannot be at all */
    private boolean follows(int[] known) {
        boolean more = true;
        while (more) {
            more = false;
            for (int[] clause : clauses) {
                int open = 0;
                int last = 0;
                boolean holds = false;
                for (int literal : clause) {
                    int value = known[Math.abs(literal)];
                    holds |= value != 0 && value == Integer.signum(literal);
                    if (value == 0) {
                        open++;
                        last = literal;
                    }
                }
                if (!holds && open == 0) {
                    return false;
                }
                if (!holds && open == 1) {
                    known[Math.abs(last)] = Integer.signum(last);
                    more = true;
                }
            }
        }
        return true;
    }
}
