package org.tenon.pricing.internal.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ObjIntConsumer;
import org.tenon.pricing.TaxRounding;
import org.tenon.pricing.TaxRule;

/** Taxes by the tax rules. */
public record RuleTaxes(TaxTable table, Sale sale, LocalDate on, TaxRounding rounding, RoundingStep step)
        implements Taxes {

    @Override
    public List<TaxedAmount> on(
            List<DraftLine> lines, boolean taxIncluded, ObjIntConsumer<LineRefusedException> refused) {
        List<TaxedAmount> taxed = new ArrayList<>(lines.size());
        DocumentTaxes document = new DocumentTaxes(step);
        Map<String, List<TaxRule>> known = new HashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            DraftLine line = lines.get(i);
            List<TaxRule> due =
                    known.computeIfAbsent(line.line().taxCategory(), category -> table.due(category, sale, on));
            TaxGraph graph = new TaxGraph(line.line().ownQuantity(), due, taxIncluded);
            try {
                if (rounding == TaxRounding.LINE) {
                    taxed.add(TaxCalculation.byLine(graph, line.rounded(), step));
                } else {
                    document.add(graph, line.exact().amount(), line.rounded());
                }
            } catch (LineRefusedException impossible) {
                refused.accept(impossible, i);
            }
        }
        return rounding == TaxRounding.LINE ? taxed : document.result();
    }
}
