package org.tenon.pricing.internal.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.ObjIntConsumer;
import org.tenon.pricing.TaxRounding;
import org.tenon.pricing.TaxRule;

/** Taxes by the tax rules. */
public record RuleTaxes(TaxTable table, Sale sale, LocalDate on, TaxRounding rounding, RoundingStep step)
        implements Taxes {

    @Override
    public List<TaxedAmount> on(
            List<DraftLine> lines, boolean taxIncluded, ObjIntConsumer<LineRefusedException> refused) {
        if (rounding == TaxRounding.LINE) {
            List<TaxedAmount> taxed = new ArrayList<>(lines.size());
            each(
                    lines,
                    taxIncluded,
                    refused,
                    (line, graph) -> taxed.add(TaxCalculation.byLine(graph, line.rounded(), step)));
            return taxed;
        }
        DocumentTaxes document = new DocumentTaxes(step);
        each(
                lines,
                taxIncluded,
                refused,
                (line, graph) -> document.add(graph, line.exact().amount(), line.rounded()));
        return document.result();
    }

    private void each(
            List<DraftLine> lines,
            boolean taxIncluded,
            ObjIntConsumer<LineRefusedException> refused,
            BiConsumer<DraftLine, TaxGraph> taxed) {
        Map<String, List<TaxRule>> known = new HashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            DraftLine line = lines.get(i);
            List<TaxRule> due =
                    known.computeIfAbsent(line.line().taxCategory(), category -> table.due(category, sale, on));
            try {
                taxed.accept(line, new TaxGraph(line.line().ownQuantity(), due, taxIncluded));
            } catch (LineRefusedException impossible) {
                refused.accept(impossible, i);
            }
        }
    }
}
