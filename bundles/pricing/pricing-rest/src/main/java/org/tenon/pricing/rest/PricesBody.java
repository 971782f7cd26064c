package org.tenon.pricing.rest;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.tenon.catalog.ProductId;
import org.tenon.kernel.Money;
import org.tenon.kernel.Percent;
import org.tenon.kernel.Quantity;
import org.tenon.pricing.AppliedPromotion;
import org.tenon.pricing.NearlyApplied;
import org.tenon.pricing.PriceListId;
import org.tenon.pricing.PriceResult;
import org.tenon.pricing.PriceRuleId;
import org.tenon.pricing.PriceStep;
import org.tenon.pricing.PricedLine;
import org.tenon.pricing.PromotionId;
import org.tenon.pricing.TaxAmount;
import org.tenon.pricing.TaxRounding;
import org.tenon.pricing.TaxTotal;

/** A priced basket as an answer gives it. */
record PricesBody(
        Currency currency,
        PriceListId priceList,
        LocalDate date,
        List<Line> lines,
        List<Tax> taxes,
        Money net,
        Money tax,
        Money gross,
        String provider,
        List<Promotion> promotions,
        Optional<String> edition,
        Optional<TaxRounding> taxRounding) {

    /** A promotion that took something off. */
    record Promotion(PromotionId id, String code, String name, Money amount) {
        private static Promotion of(AppliedPromotion promotion) {
            return new Promotion(promotion.promotion(), promotion.code(), promotion.name(), promotion.amount());
        }
    }

    /**
     * A line of it.
     *
     * @param stockQuantity the quantity in the product's own unit, where it is sold in another one
     */
    record Line(
            ProductId product,
            BigDecimal quantity,
            String unit,
            Optional<BigDecimal> stockQuantity,
            Money listPrice,
            Money rulePrice,
            Money unitPrice,
            Percent discountPercent,
            Money net,
            List<Tax> taxes,
            Money tax,
            Money gross,
            List<Step> trace,
            Shown shown,
            List<Nearly> nearly) {

        private static Line of(PricedLine line) {
            return new Line(
                    line.product(),
                    line.quantity().value(),
                    line.quantity().unit(),
                    line.convertedQuantity().map(Quantity::value),
                    line.listPrice(),
                    line.rulePrice(),
                    line.unitPrice(),
                    line.discount(),
                    line.net(),
                    line.taxes().stream().map(Tax::of).toList(),
                    line.tax(),
                    line.gross(),
                    line.trace().stream().map(Step::of).toList(),
                    new Shown(line.shown().unitPrice(), line.shown().discount()),
                    line.nearly().stream().map(Nearly::of).toList());
        }
    }

    /** A rule that would have given a lower price, had one thing been otherwise. */
    record Nearly(NearlyApplied.Reason reason, String missing, PriceRuleId rule, Money unitPrice, String why) {
        private static Nearly of(NearlyApplied nearly) {
            return new Nearly(nearly.reason(), nearly.missing(), nearly.rule(), nearly.unitPrice(), nearly.why());
        }
    }

    /** Price and discount as a document prints them. */
    record Shown(Money unitPrice, Percent discountPercent) {}

    /** A tax on a line, or on the whole basket. */
    record Tax(
            String code,
            BigDecimal rate,
            Money base,
            Money amount,
            Optional<String> group,
            boolean reverseCharge,
            Optional<String> note) {

        private static Tax of(TaxAmount tax) {
            return new Tax(
                    tax.code(), tax.rate(), tax.base(), tax.amount(), tax.group(), tax.reverseCharge(), tax.note());
        }

        private static Tax of(TaxTotal tax) {
            return new Tax(
                    tax.code(), tax.rate(), tax.base(), tax.amount(), tax.group(), tax.reverseCharge(), tax.note());
        }
    }

    /**
     * A step of a line's trace.
     *
     * @param steps the parts that it consists of, where it has several
     */
    record Step(String step, Optional<String> rule, Money before, Money after, String why, Optional<List<Step>> steps) {

        private static Step of(PriceStep step) {
            return new Step(
                    step.step(),
                    step.rule(),
                    step.before(),
                    step.after(),
                    step.why(),
                    Optional.of(step.steps())
                            .filter(parts -> !parts.isEmpty())
                            .map(parts -> parts.stream().map(Step::of).toList()));
        }
    }

    static PricesBody of(PriceResult result) {
        return new PricesBody(
                result.currency(),
                result.priceList(),
                result.date(),
                result.lines().stream().map(Line::of).toList(),
                result.taxTotals().stream().map(Tax::of).toList(),
                result.net(),
                result.tax(),
                result.gross(),
                result.provider(),
                result.promotions().stream().map(Promotion::of).toList(),
                result.edition(),
                result.taxRounding());
    }
}
