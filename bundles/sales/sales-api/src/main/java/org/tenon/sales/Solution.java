package org.tenon.sales;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import org.tenon.pricing.PriceRequestLine;

/**
 * A solution, and whether it can be.
 *
 * @param options how many of each are in it
 * @param lines what it is made of, in the order of the template
 * @param broken the rules that it breaks; empty when it can be
 */
public record Solution(
        String template, SortedMap<String, BigDecimal> options, List<PriceRequestLine> lines, List<Broken> broken) {

    public Solution {
        requireNonNull(template, "template");
        requireNonNull(options, "options");
        lines = List.copyOf(lines);
        broken = List.copyOf(broken);
    }

    /**
     * A rule that is broken.
     *
     * @param message says so, and what would mend it
     * @param fixes each of which mends it; another rule may be broken by one
     */
    public record Broken(SolutionRule rule, String message, List<Fix> fixes) {

        public Broken {
            requireNonNull(rule, "rule");
            requireNonNull(message, "message");
            fixes = List.copyOf(fixes);
        }
    }

    /** What to put in and what to leave out. */
    public record Fix(SortedSet<String> add, SortedSet<String> remove) {

        public Fix {
            requireNonNull(add, "add");
            requireNonNull(remove, "remove");
        }
    }
}
