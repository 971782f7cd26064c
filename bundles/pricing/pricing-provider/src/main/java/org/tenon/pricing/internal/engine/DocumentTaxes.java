package org.tenon.pricing.internal.engine;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tenon.kernel.Money;
import org.tenon.pricing.NewTaxRule;
import org.tenon.pricing.TaxRounding;

/**
 * The taxes of a document that are rounded once for each tax: {@link TaxRounding#DOCUMENT}.
 *
 * <p>The shares of the lines are placed by largest remainder: each is rounded; what the sum of these misses of the
 * rounded sum is handed out in single steps, first to the shares that rounding has moved furthest the other way.
 */
final class DocumentTaxes {

    private final RoundingStep step;
    private final List<Line> lines = new ArrayList<>();
    private final Map<Object, List<Share>> shares = new LinkedHashMap<>();

    /** A line whose taxes' amounts are filled in when all lines are known. */
    private static final class Line {

        private final TaxGraph graph;
        private final Money given;
        private final BigDecimal[] exact;
        private final Money[] amounts;

        private Line(TaxGraph graph, Money given, BigDecimal[] exact) {
            this.graph = graph;
            this.given = given;
            this.exact = exact;
            this.amounts = new Money[graph.size()];
        }

        private TaxedAmount taxed() {
            return TaxCalculation.of(graph, given, amounts, exact);
        }
    }

    /** What a line has of a tax. */
    private record Share(Line line, int tax, BigDecimal exact, BigDecimal rounded) {

        /** Less than zero where rounding took something off, more where it added. */
        private BigDecimal moved() {
            return rounded.subtract(exact);
        }
    }

    /** What makes two lines' taxes one: as {@link org.tenon.pricing.TaxTotal} has it. */
    private record Key(
            String code, BigDecimal rate, Optional<String> group, boolean reverseCharge, Optional<String> note) {

        private static Key of(NewTaxRule rule) {
            return new Key(
                    rule.code(),
                    rule.rate(),
                    rule.treatment().group(),
                    rule.treatment().reverseCharge(),
                    rule.treatment().note());
        }
    }

    DocumentTaxes(RoundingStep step) {
        this.step = step;
    }

    /**
     * Adds the next line.
     *
     * @param exact the line's amount before rounding
     * @param given the same in whole steps
     * @throws LineRefusedException when its taxes leave nothing of its price; nothing is added then
     */
    void add(TaxGraph graph, BigDecimal exact, Money given) {
        BigDecimal[] amounts = graph.exact(exact);
        Line line = new Line(graph, given, amounts);
        List<Share> its = new ArrayList<>();
        for (int i = 0; i < amounts.length; i++) {
            its.add(new Share(line, i, amounts[i], step.rounded(amounts[i]).amount()));
        }
        lines.add(line);
        its.forEach(share -> shares.computeIfAbsent(Key.of(graph.definition(share.tax())), first -> new ArrayList<>())
                .add(share));
    }

    /** In the order in which the lines were added. */
    List<TaxedAmount> result() {
        shares.values().forEach(this::place);
        return lines.stream().map(Line::taxed).toList();
    }

    private void place(List<Share> tax) {
        BigDecimal exact = tax.stream().map(Share::exact).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal placed = tax.stream().map(Share::rounded).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal missing = step.rounded(exact).amount().subtract(placed);
        // Every share is at most half a step away, so there are always enough of them for the steps that are missing.
        long steps = step.steps(missing).longValueExact();
        BigDecimal one = missing.signum() < 0 ? step.step().negate() : step.step();
        Comparator<Share> furthest = Comparator.comparing(Share::moved);
        List<Share> order = new ArrayList<>(tax);
        if (steps != 0) {
            order.sort(steps > 0 ? furthest : furthest.reversed());
        }
        for (int i = 0; i < order.size(); i++) {
            Share share = order.get(i);
            BigDecimal amount = i < Math.abs(steps) ? share.rounded().add(one) : share.rounded();
            share.line().amounts[share.tax()] = Amounts.money(amount, step.currency());
        }
    }
}
