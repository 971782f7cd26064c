package org.tenon.pricing.internal.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ObjIntConsumer;
import org.tenon.kernel.Money;
import org.tenon.pricing.TaxAmount;
import org.tenon.pricing.spi.LineTax;
import org.tenon.pricing.spi.TaxService;
import org.tenon.pricing.spi.TaxableDocument;

/**
 * Taxes by a tax service, kept from answering what does not add up.
 *
 * @param document makes the document of its lines
 * @param step what its answers must be multiples of
 * @param nonsense the refusal of an answer that cannot be
 */
public record ServiceTaxes(
        String name,
        TaxService service,
        Function<DocumentLines, TaxableDocument> document,
        RoundingStep step,
        Function<String, RuntimeException> nonsense)
        implements Taxes {

    /** @param taxIncluded whether their amounts contain the taxes */
    public record DocumentLines(List<TaxableDocument.Line> lines, boolean taxIncluded) {}

    @Override
    public List<TaxedAmount> on(
            List<DraftLine> lines, boolean taxIncluded, ObjIntConsumer<LineRefusedException> refused) {
        if (lines.isEmpty()) {
            return List.of();
        }
        List<TaxableDocument.Line> taxable = lines.stream()
                .map(line -> new TaxableDocument.Line(
                        line.line().product(),
                        line.line().taxCategory(),
                        line.line().quantity(),
                        line.rounded()))
                .toList();
        List<List<LineTax>> answer = service.taxes(document.apply(new DocumentLines(taxable, taxIncluded)));
        if (answer.size() != lines.size()) {
            throw nonsense.apply("answered for " + answer.size() + " lines of " + lines.size());
        }
        List<TaxedAmount> taxed = new ArrayList<>(lines.size());
        for (int i = 0; i < lines.size(); i++) {
            taxed.add(taxed(lines.get(i).rounded(), answer.get(i)));
        }
        return taxed;
    }

    private TaxedAmount taxed(Money given, List<LineTax> answer) {
        Money net = given;
        List<TaxedAmount.Tax> taxes = new ArrayList<>();
        for (LineTax tax : answer) {
            checked(tax.amount());
            net = tax.included() ? Amounts.plus(net, tax.amount().amount().negated()) : net;
            taxes.add(new TaxedAmount.Tax(name, tax.included(), tax.amount()));
        }
        return new TaxedAmount(net, taxes);
    }

    private void checked(TaxAmount tax) {
        for (Money money : List.of(tax.base(), tax.amount())) {
            if (!money.currency().equals(step.currency())
                    || step.rounded(money.amount()).compareTo(money) != 0) {
                throw nonsense.apply(
                        "answered " + money + ", which is no multiple of " + step.step() + " " + step.currency());
            }
        }
    }
}
