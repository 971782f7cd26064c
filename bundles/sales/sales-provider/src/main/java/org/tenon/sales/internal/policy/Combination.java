package org.tenon.sales.internal.policy;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tenon.sales.LineChoice;

/**
 * The worst of the combinations that a customer can choose. What adds up over lines is largest with every optional line of more
 * than zero and the largest of each group's alternatives; no combination has to be tried.
 */
public final class Combination {

    /** Far more than are ever needed: each takes another combination, of a strictly larger ratio. */
    private static final int MAX_STEPS = 1000;

    private Combination() {}

    /** The lines that a customer has to choose for the sum of the values to be largest. */
    static List<LineFacts> largest(List<LineFacts> lines, Function<LineFacts, BigDecimal> value) {
        return largest(lines, line -> line.choice().orElse(null), value);
    }

    /** {@link #largest(List, Function)}, over lines in whatever form. */
    public static <L> List<L> largest(
            List<L> lines, Function<L, @Nullable LineChoice> choice, Function<L, BigDecimal> value) {
        List<L> chosen = new ArrayList<>();
        List<L> alternatives = new ArrayList<>();
        for (L line : lines) {
            LineChoice left = choice.apply(line);
            if (left == null || (left.group().isEmpty() && value.apply(line).signum() > 0)) {
                chosen.add(line);
            } else if (left.group().isPresent()) {
                alternatives.add(line);
            }
        }
        alternatives.stream()
                .collect(groupingBy(line -> choice.apply(line).group().orElseThrow(), TreeMap::new, toList()))
                .values()
                .forEach(group -> chosen.add(
                        group.stream().max(Comparator.comparing(value)).orElseThrow()));
        return chosen;
    }

    /**
     * The lines that a customer has to choose for {@code sum(part) / sum(whole)} to be largest, exactly, by Dinkelbach's method: a
     * combination of a larger ratio than another's is one whose {@code part - ratio * whole} is more than zero in all, which adds up
     * over lines (W. Dinkelbach, On nonlinear fractional programming, Management Science 13, 1967). With a whole that is not more
     * than zero there is no ratio to speak of, and that combination it is.
     */
    static List<LineFacts> largestShare(
            List<LineFacts> lines, Function<LineFacts, BigDecimal> part, Function<LineFacts, BigDecimal> whole) {
        List<LineFacts> worst = largest(lines, whole);
        for (int step = 0; step < MAX_STEPS; step++) {
            BigDecimal parts = sum(worst, part);
            BigDecimal wholes = sum(worst, whole);
            if (wholes.signum() <= 0) {
                return worst;
            }
            Function<LineFacts, BigDecimal> excess = line ->
                    part.apply(line).multiply(wholes).subtract(whole.apply(line).multiply(parts));
            List<LineFacts> better = largest(lines, excess);
            if (sum(better, excess).signum() <= 0 || sum(better, whole).signum() <= 0) {
                return worst;
            }
            worst = better;
        }
        throw new IllegalStateException("the worst combination was not found in " + MAX_STEPS + " steps");
    }

    static BigDecimal sum(List<LineFacts> lines, Function<LineFacts, BigDecimal> value) {
        return lines.stream().map(value).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
