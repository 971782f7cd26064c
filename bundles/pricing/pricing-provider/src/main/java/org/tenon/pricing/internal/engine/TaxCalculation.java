package org.tenon.pricing.internal.engine;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tenon.kernel.Money;
import org.tenon.pricing.NewTaxRule;
import org.tenon.pricing.TaxAmount;

/**
 * The taxes on one line in whole steps.
 *
 * <p>Each included tax is rounded, and the net amount is what is left: no cent is lost, and given = net + included
 * taxes. Taxes on top are computed on the rounded net amount and rounded taxes, as a person with the document in hand would.
 */
final class TaxCalculation {

    private final TaxGraph graph;
    private final Money given;
    private final Money[] amounts;
    private final BigDecimal @Nullable [] exact;

    private TaxCalculation(TaxGraph graph, Money given, Money[] amounts, BigDecimal @Nullable [] exact) {
        this.graph = graph;
        this.given = given;
        this.amounts = amounts;
        this.exact = exact;
    }

    /** @param given the line's amount in whole steps */
    static TaxedAmount byLine(TaxGraph graph, Money given, RoundingStep step) {
        if (graph.size() == 0) {
            return new TaxedAmount(given, List.of());
        }
        Money[] amounts = new Money[graph.size()];
        if (!graph.isNothingIncluded()) {
            BigDecimal[] exact = graph.includedIn(given.amount());
            for (int i = 0; i < amounts.length; i++) {
                amounts[i] = step.rounded(exact[i]);
            }
        }
        // Those on top come to something in the next step.
        TaxCalculation line = new TaxCalculation(graph, given, amounts, null);
        line.addOnTop(step);
        return line.result();
    }

    /**
     * @param amounts what each tax comes to, in whole steps
     * @param exact the same before they were rounded with those of other lines
     */
    static TaxedAmount of(TaxGraph graph, Money given, Money[] amounts, BigDecimal[] exact) {
        return new TaxCalculation(graph, given, amounts, exact).result();
    }

    private void addOnTop(RoundingStep step) {
        Money net = net();
        @Nullable Money before = null;
        for (int i = 0; i < amounts.length; i++) {
            if (!graph.isIncluded(i)) {
                Money base = before == null || !graph.isAffected(i) ? net : Amounts.plus(net, before);
                amounts[i] = step.rounded(graph.onTop(i, base.amount()));
            }
            if (graph.affectsNext(i)) {
                before = before == null ? amounts[i] : Amounts.plus(before, amounts[i]);
            }
        }
    }

    private Money net() {
        Money net = given;
        for (int i = 0; i < amounts.length; i++) {
            net = graph.isIncluded(i) ? Amounts.plus(net, amounts[i].negated()) : net;
        }
        return net;
    }

    private TaxedAmount result() {
        Money net = net();
        if (amounts.length == 1) {
            return new TaxedAmount(net, List.of(tax(0, net)));
        }
        List<TaxedAmount.Tax> taxes = new ArrayList<>(amounts.length);
        for (int i = 0; i < amounts.length; i++) {
            taxes.add(tax(i, net));
        }
        return new TaxedAmount(net, taxes);
    }

    private TaxedAmount.Tax tax(int tax, Money net) {
        NewTaxRule definition = graph.definition(tax);
        TaxAmount amount = new TaxAmount(
                definition.code(),
                definition.rate(),
                base(tax, net),
                amounts[tax],
                definition.treatment().group(),
                definition.treatment().reverseCharge(),
                definition.treatment().note());
        return new TaxedAmount.Tax(
                graph.rule(tax).id().value(),
                graph.isIncluded(tax),
                amount,
                definition.treatment().deductible(),
                exact == null ? null : exact[tax]);
    }

    /** The net amount with the taxes before the tax that are part of its base: for an included one, included ones. */
    private Money base(int tax, Money net) {
        Money base = net;
        for (int i = 0; i < tax && graph.isAffected(tax); i++) {
            if (graph.affectsNext(i) && (graph.isIncluded(i) || !graph.isIncluded(tax))) {
                base = Amounts.plus(base, amounts[i]);
            }
        }
        return base;
    }
}
