package org.tenon.pricing.internal.engine;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tenon.customer.CustomerId;
import org.tenon.kernel.Money;
import org.tenon.kernel.Percent;
import org.tenon.pricing.HalfRounding;
import org.tenon.pricing.PriceStep;
import org.tenon.pricing.PricedLine;
import org.tenon.pricing.ShownPrice;
import org.tenon.pricing.TaxAmount;
import org.tenon.pricing.spi.PriceContext;

/** Prices one line after the other of one basket. */
final class LinePricer {

    private final Basket basket;
    private final LineQuery.Buyer buying;
    /** Most baskets have no returns. */
    private LineQuery.@Nullable Buyer returning;
    /** Whether a rule that may be asked is by a unit; looked up once, through all lists, where a line is in another one. */
    private @Nullable Map<String, Boolean> units;

    private @Nullable String rounding;

    LinePricer(Basket basket) {
        this.basket = basket;
        this.buying = new LineQuery.Buyer(basket, new Together(() -> queries(false)));
    }

    private LineQuery.Buyer returning() {
        LineQuery.Buyer known = returning == null ? buying.with(new Together(() -> queries(true))) : returning;
        returning = known;
        return known;
    }

    private List<LineQuery> queries(boolean returned) {
        return basket.lines().stream()
                .filter(line -> line.isReturn() == returned)
                .map(this::query)
                .toList();
    }

    /**
     * @return empty when nothing gives the line a price
     * @throws LineRefusedException when the line cannot be priced for another reason
     */
    Optional<DraftLine> draft(BasketLine line) {
        return unitPrice(line).map(unit -> draft(line, unit));
    }

    /** Adds the taxes. @throws LineRefusedException when the amount becomes too large */
    static PricedLine finish(DraftLine draft, TaxedAmount taxed) {
        BasketLine line = draft.line();
        Money gross = gross(taxed, draft.trace());
        List<TaxAmount> taxes = amounts(taxed);
        return new PricedLine(
                line.product(),
                line.quantity(),
                draft.rules().list(),
                draft.rules().price(),
                draft.unit(),
                line.discount(),
                taxed.net(),
                taxes,
                taxes.size() == 1 ? taxes.get(0).amount() : gross.minus(taxed.net()),
                gross,
                draft.trace().steps(),
                draft.shown(),
                line.stockQuantity(),
                List.of(),
                line.attributes().said());
    }

    private static List<TaxAmount> amounts(TaxedAmount taxed) {
        if (taxed.taxes().size() == 1) {
            return List.of(taxed.taxes().get(0).amount());
        }
        List<TaxAmount> amounts = new ArrayList<>(taxed.taxes().size());
        for (TaxedAmount.Tax tax : taxed.taxes()) {
            amounts.add(tax.amount());
        }
        return amounts;
    }

    /** The rules' price; where there is none, the manual one stands in for it. */
    private Optional<UnitPrice> unitPrice(BasketLine line) {
        return unitPrice(line, query(line)).or(() -> line.manualPrice()
                .map(price -> UnitPrice.given(price, Optional.empty(), "No list has a price: the one given by hand.")));
    }

    /** What rules are asked about a line. */
    LineQuery query(BasketLine line) {
        return new LineQuery(
                products(line),
                names(line.categories()),
                line.isReturn() ? returning() : buying,
                line.ownQuantity().abs(),
                basket.on(),
                line.attributes(),
                sold(line));
    }

    private Sold sold(BasketLine line) {
        String unit = line.quantity().unit();
        return new Sold(
                unit,
                line.unit().own(),
                line.quantity().value().abs(),
                line.unit().factor(),
                line.weight(),
                !line.isInOwnUnit() && rulesSpeakOf(unit));
    }

    private boolean rulesSpeakOf(String unit) {
        Map<String, Boolean> known = units == null ? new HashMap<>() : units;
        units = known;
        return known.computeIfAbsent(unit, basket.list()::speaksOf);
    }

    /** What rules would give a line if it were another one; empty when they give nothing. */
    Optional<Money> rulePrice(BasketLine line, LineQuery other) {
        try {
            return unitPrice(line, other).map(UnitPrice::price);
        } catch (LineRefusedException refused) {
            return Optional.empty();
        }
    }

    private Optional<UnitPrice> unitPrice(BasketLine line, LineQuery query) {
        Optional<UnitPrice> found = UnitPricer.price(basket.list(), query);
        boolean asItIs = basket.conversion().isEmpty()
                && basket.adjustments().isEmpty()
                && (line.isInOwnUnit() || query.sold().priced());
        return asItIs ? found : found.map(price -> ofTheDocument(line, query, price));
    }

    /** In the document's currency and the line's unit, with what vendors' rules make of it. */
    private UnitPrice ofTheDocument(BasketLine line, LineQuery query, UnitPrice price) {
        UnitPrice there = basket.conversion().map(price::converted).orElse(price);
        return adjusted(line, line.isInOwnUnit() || query.sold().priced() ? there : there.inUnitOf(line));
    }

    private static List<Name> products(BasketLine line) {
        Name own = Name.of(line.product().value());
        return line.variantOf().isEmpty()
                ? List.of(own)
                : List.of(own, Name.of(line.variantOf().get().value()));
    }

    private static List<Name> names(List<String> texts) {
        return switch (texts.size()) {
            case 0 -> List.of();
            case 1 -> List.of(Name.of(texts.get(0)));
            default -> texts.stream().map(Name::of).toList();
        };
    }

    private UnitPrice adjusted(BasketLine line, UnitPrice start) {
        if (basket.adjustments().isEmpty()) {
            return start;
        }
        PriceContext context = new PriceContext(
                line.product(),
                line.category(),
                line.quantity(),
                new CustomerId(basket.customer()),
                basket.group(),
                basket.channel(),
                basket.on(),
                basket.list().code(),
                start.list(),
                start.price());
        UnitPrice price = start;
        for (Adjustment adjustment : basket.adjustments()) {
            price = adjustment.apply(price, context);
        }
        return price;
    }

    private DraftLine draft(BasketLine line, UnitPrice rules) {
        Trace trace = new Trace(rules);
        Money unit = byHand(line, rules.price(), trace);
        Money exact = trace.step(
                "extend",
                Optional.empty(),
                Amounts.times(trace.now(), line.quantity().value()),
                "Times " + line.quantity().value().toPlainString() + " "
                        + line.quantity().unit() + ".");
        return new DraftLine(line, rules, unit, exact, rounded(exact, trace), trace, shown(line, rules, unit));
    }

    /** In a list that shows its discounts: from the list price, unless it is lower, or a price was given by hand. */
    private ShownPrice shown(BasketLine line, UnitPrice rules, Money unit) {
        boolean lowered = basket.list().discountShown()
                && line.manualPrice().isEmpty()
                && rules.shown().compareTo(rules.price()) > 0;
        if (!lowered) {
            return new ShownPrice(unit, line.discount());
        }
        BigDecimal left = unit.amount().multiply(line.discount().remainder());
        BigDecimal off = rules.shown().amount().subtract(left).movePointRight(2);
        return new ShownPrice(
                rules.shown(), new Percent(off.divide(rules.shown().amount(), 2, RoundingMode.HALF_UP)));
    }

    /** @return the price of a unit before the discount by hand */
    private static Money byHand(BasketLine line, Money rulePrice, Trace trace) {
        Money unit = line.manualPrice().orElse(rulePrice);
        if (unit.compareTo(rulePrice) != 0) {
            trace.step("manual-price", Optional.empty(), unit, "The price of a unit was given by hand.");
        }
        Percent discount = line.discount();
        if (!discount.isZero()) {
            trace.step(
                    "manual-discount",
                    Optional.empty(),
                    Amounts.times(unit, discount.remainder()),
                    discount + " taken off by hand.");
        }
        return unit;
    }

    /** @return in whole steps */
    private Money rounded(Money exact, Trace trace) {
        Money rounded = basket.step().rounded(exact);
        if (rounded.compareTo(exact) == 0) {
            return rounded;
        }
        return trace.step("round", Optional.empty(), rounded, rounding());
    }

    /** How amounts are rounded; the same words for all lines. */
    private String rounding() {
        String known = rounding;
        if (known == null) {
            RoundingStep step = basket.step();
            boolean minor = step.step()
                            .compareTo(RoundingStep.minorUnit(step.currency()).step())
                    == 0;
            known = "Rounded half " + (step.halves() == HalfRounding.UP ? "up" : "even") + " to "
                    + (minor ? "the currency's minor unit." : step.step().toPlainString() + ".");
            rounding = known;
        }
        return known;
    }

    private static Money gross(TaxedAmount taxed, Trace trace) {
        List<TaxedAmount.Tax> taxes = taxed.taxes();
        for (int i = 0; i < taxes.size(); i++) {
            TaxedAmount.Tax tax = taxes.get(i);
            if (tax.included()) {
                Money without = Amounts.plus(trace.now(), tax.amount().amount().negated());
                trace.step(
                        "tax-included",
                        Optional.of(tax.rule()),
                        without,
                        "The price contains " + words(tax) + ".",
                        parts(tax, trace.now(), without, true));
            }
        }
        for (int i = 0; i < taxes.size(); i++) {
            TaxedAmount.Tax tax = taxes.get(i);
            Money with = Amounts.plus(trace.now(), tax.amount().amount());
            trace.step("tax", Optional.of(tax.rule()), with, charged(tax), parts(tax, trace.now(), with, false));
        }
        return trace.now();
    }

    private static List<PriceStep> parts(TaxedAmount.Tax tax, Money before, Money after, boolean takenOut) {
        BigDecimal exact = tax.exact();
        return exact == null ? List.of() : Parts.ofShare(before, takenOut ? exact.negate() : exact, after);
    }

    /** In one go: the words of a tax are made for each line of each document. */
    private static String charged(TaxedAmount.Tax tax) {
        Money base = tax.amount().base();
        String more = tax.amount().note().map(note -> " " + note).orElse("")
                + tax.deduction().map(words -> " " + words).orElse("");
        if (tax.amount().reverseCharge()) {
            return words(tax) + " on " + base + "." + more;
        }
        return tax.amount().code() + " (" + tax.amount().amount().amountText() + " "
                + base.currency().getCurrencyCode() + ") on " + base.amountText() + " "
                + base.currency().getCurrencyCode() + "." + more;
    }

    private static String words(TaxedAmount.Tax tax) {
        String charged = tax.amount().reverseCharge()
                ? tax.amount().rate().toPlainString() + ", owed by the buyer"
                : tax.amount().amount().toString();
        return tax.amount().code() + " (" + charged + ")";
    }
}
