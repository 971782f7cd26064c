package org.tenon.sales.rest;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tenon.catalog.ProductId;
import org.tenon.inventory.Promise;
import org.tenon.inventory.WarehouseId;
import org.tenon.kernel.Money;
import org.tenon.kernel.Percent;
import org.tenon.kernel.Quantity;
import org.tenon.pricing.PriceStep;
import org.tenon.pricing.PricedLine;
import org.tenon.sales.LineChoice;
import org.tenon.sales.QuoteLine;

/**
 * A line of a quote as an answer gives it; {@code optional}, {@code alternative} and {@code chosen} as in {@link LineInput}.
 *
 * @param stockQuantity the quantity in the product's own unit where that is another one: what can be had is in that
 * @param attributes what the line says of itself in numbers, where it does
 */
record QuoteLineBody(
        String line,
        ProductId product,
        BigDecimal quantity,
        String unit,
        Optional<BigDecimal> stockQuantity,
        Optional<String> stockUnit,
        Money listPrice,
        Money unitPrice,
        Percent discountPercent,
        Shown shown,
        Money net,
        List<TaxBody> taxes,
        Money tax,
        Money gross,
        List<StepBody> trace,
        List<PromiseBody> availability,
        Optional<Boolean> optional,
        Optional<String> alternative,
        Optional<Boolean> chosen,
        Optional<Map<String, BigDecimal>> attributes) {

    /** Price and discount as a document prints them. */
    record Shown(Money unitPrice, Percent discountPercent) {}

    /**
     * A step of the price's trace.
     *
     * @param steps the parts that it consists of, where it has several
     */
    record StepBody(
            String step, Optional<String> rule, Money before, Money after, String why, Optional<List<StepBody>> steps) {

        static StepBody of(PriceStep step) {
            return new StepBody(
                    step.step(),
                    step.rule(),
                    step.before(),
                    step.after(),
                    step.why(),
                    Optional.of(step.steps())
                            .filter(parts -> !parts.isEmpty())
                            .map(parts -> parts.stream().map(StepBody::of).toList()));
        }
    }

    /** What could be had when the line was last written. */
    record PromiseBody(BigDecimal quantity, LocalDate date, WarehouseId warehouse, Promise.Basis basis) {
        static PromiseBody of(Promise promise) {
            return new PromiseBody(promise.quantity(), promise.date(), promise.warehouse(), promise.basis());
        }
    }

    static QuoteLineBody of(QuoteLine line) {
        PricedLine priced = line.priced();
        return new QuoteLineBody(
                line.line(),
                priced.product(),
                priced.quantity().value(),
                priced.quantity().unit(),
                priced.convertedQuantity().map(Quantity::value),
                priced.convertedQuantity().map(Quantity::unit),
                priced.listPrice(),
                priced.unitPrice(),
                priced.discount(),
                new Shown(priced.shown().unitPrice(), priced.shown().discount()),
                priced.net(),
                priced.taxes().stream().map(TaxBody::of).toList(),
                priced.tax(),
                priced.gross(),
                priced.trace().stream().map(StepBody::of).toList(),
                line.availability().stream().map(PromiseBody::of).toList(),
                line.choice().filter(choice -> choice.group().isEmpty()).map(choice -> true),
                line.choice().flatMap(LineChoice::group),
                line.choice().map(LineChoice::chosen),
                Optional.of(priced.attributes()).filter(numbers -> !numbers.isEmpty()));
    }
}
