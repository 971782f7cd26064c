package org.tenon.pricing.internal.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.ObjIntConsumer;
import org.jspecify.annotations.Nullable;
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
        DueTaxes due = new DueTaxes();
        for (int i = 0; i < lines.size(); i++) {
            DraftLine line = lines.get(i);
            try {
                taxed.accept(
                        line,
                        new TaxGraph(
                                line.line().ownQuantity(), due.on(line.line().taxCategory()), taxIncluded));
            } catch (LineRefusedException impossible) {
                refused.accept(impossible, i);
            }
        }
    }

    /** The taxes of the categories of one document, each looked up once. Most documents have one category, and need no map. */
    private final class DueTaxes {

        private @Nullable String category;
        private List<TaxRule> due = List.of();
        private @Nullable Map<String, List<TaxRule>> others;

        List<TaxRule> on(String asked) {
            if (category == null) {
                category = asked;
                due = table.due(asked, sale, RuleTaxes.this.on);
            }
            return asked.equals(category) ? due : another(asked);
        }

        private List<TaxRule> another(String asked) {
            Map<String, List<TaxRule>> known = others == null ? new HashMap<>() : others;
            others = known;
            return known.computeIfAbsent(asked, each -> table.due(each, sale, RuleTaxes.this.on));
        }
    }
}
