package org.tenon.pricing.internal.engine;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tenon.kernel.Money;
import org.tenon.pricing.AmountOf;
import org.tenon.pricing.AppliedPromotion;
import org.tenon.pricing.Promotion;
import org.tenon.pricing.internal.offers.Deduction;
import org.tenon.pricing.internal.offers.OfferLine;
import org.tenon.pricing.internal.offers.Offers;

/** Shows the drafts of a basket to its promotions, and takes off what these say. */
final class DocumentOffers {

    private final Basket basket;
    private final List<DraftLine> drafts;
    private final List<TaxedAmount> taxed;

    /** @param taxed the same lines with their taxes, as they are without promotions */
    DocumentOffers(Basket basket, List<DraftLine> drafts, List<TaxedAmount> taxed) {
        this.basket = basket;
        this.drafts = drafts;
        this.taxed = taxed;
    }

    /** The lines as they are with promotions, and what these took off. */
    record Result(List<DraftLine> drafts, List<AppliedPromotion> promotions) {}

    Result result() {
        List<Deduction> deductions = Offers.on(
                projection(),
                basket.promotions(),
                this::given,
                basket.step().step(),
                basket.step().halves().mode());
        List<DraftLine> lines = new ArrayList<>(drafts);
        for (Deduction off : deductions) {
            lines.set(off.line(), reduced(lines.get(off.line()), off));
        }
        List<AppliedPromotion> applied = new ArrayList<>();
        for (Map.Entry<Promotion, BigDecimal> total : Offers.totals(deductions).entrySet()) {
            applied.add(new AppliedPromotion(
                    total.getKey().id(),
                    total.getKey().definition().code(),
                    total.getKey().definition().name(),
                    money(total.getValue())));
        }
        return new Result(lines, applied);
    }

    private List<OfferLine> projection() {
        List<OfferLine> lines = new ArrayList<>(drafts.size());
        for (int i = 0; i < drafts.size(); i++) {
            DraftLine draft = drafts.get(i);
            TaxedAmount amount = taxed.get(i);
            lines.add(new OfferLine(
                    draft.line().products(),
                    draft.line().categories(),
                    draft.line().ownQuantity(),
                    draft.rounded().amount(),
                    amount.net().amount(),
                    charged(amount)));
        }
        return lines;
    }

    private static BigDecimal charged(TaxedAmount amount) {
        return amount.net().amount().add(amount.tax().amount());
    }

    private DraftLine reduced(DraftLine draft, Deduction off) {
        Money amount = money(off.amount());
        Money left = Amounts.plus(draft.rounded(), amount.negated());
        draft.trace()
                .step(
                        "promotion",
                        Optional.of(off.promotion().id().value()),
                        left,
                        off.promotion().definition().name() + ": "
                                + off.note().map(note -> note + "; ").orElse("")
                                + (amount.isNegative()
                                        ? amount.negated() + " less given back."
                                        : amount + " taken off."));
        return new DraftLine(
                draft.line(),
                draft.rules(),
                draft.unit(),
                Amounts.plus(draft.exact(), amount.negated()),
                left,
                draft.trace(),
                draft.shown());
    }

    // Net and gross amounts as prices are given.

    private BigDecimal[] given(AmountOf of, BigDecimal[] amounts) {
        boolean included = basket.list().taxIncluded();
        BigDecimal[] given = new BigDecimal[amounts.length];
        List<DraftLine> asNet = included && of == AmountOf.NET ? at(amounts) : List.of();
        List<TaxedAmount> onTop = asNet.isEmpty()
                ? List.of()
                : basket.taxes().on(asNet, false, (refused, line) -> {
                    throw refused;
                });
        for (int i = 0; i < given.length; i++) {
            given[i] = onTop.isEmpty() ? scaled(i, of, amounts[i]) : charged(onTop.get(i));
        }
        return given;
    }

    /** The lines as if they were priced without taxes. */
    private List<DraftLine> at(BigDecimal[] amounts) {
        List<DraftLine> lines = new ArrayList<>(amounts.length);
        for (int i = 0; i < amounts.length; i++) {
            DraftLine draft = drafts.get(i);
            Money rounded = basket.step().rounded(amounts[i]);
            lines.add(new DraftLine(
                    draft.line(), draft.rules(), draft.unit(), rounded, rounded, draft.trace(), draft.shown()));
        }
        return lines;
    }

    /** In the proportion of the line as it is. */
    private BigDecimal scaled(int line, AmountOf of, BigDecimal amount) {
        BigDecimal given = drafts.get(line).rounded().amount();
        BigDecimal whole = of == AmountOf.NET ? taxed.get(line).net().amount() : charged(taxed.get(line));
        return whole.signum() == 0
                ? given
                : basket.step()
                        .rounded(amount.multiply(given).divide(whole, MathContext.DECIMAL128))
                        .amount();
    }

    private Money money(BigDecimal amount) {
        return Amounts.money(amount, basket.currency());
    }
}
