package org.tenon.order.rest;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tenon.catalog.ProductId;
import org.tenon.kernel.Money;
import org.tenon.kernel.Percent;
import org.tenon.kernel.Quantity;
import org.tenon.order.OrderLine;
import org.tenon.order.Procurement;
import org.tenon.order.Purchase;
import org.tenon.order.Tolerance;
import org.tenon.pricing.PriceStep;
import org.tenon.pricing.PricedLine;

/**
 * A line of an order as an answer gives it.
 *
 * @param stockQuantity the quantity in the product's own unit where that is another one: what is reserved, missing and shipped is
 *     in that
 * @param tolerance how far what leaves may be off, where it may
 * @param settled whether what has left is taken for all of it
 * @param components what one of a kit is made of; none of what is no kit
 * @param attributes what the line says of itself in numbers, where it does
 * @param procurement where its goods come from
 * @param purchase by which purchase order they are bought
 */
record OrderLineBody(
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
        BigDecimal reserved,
        BigDecimal backordered,
        BigDecimal shipped,
        Optional<LocalDate> promisedDate,
        Optional<ToleranceBody> tolerance,
        boolean settled,
        List<ComponentBody> components,
        Optional<Map<String, BigDecimal>> attributes,
        Procurement procurement,
        Optional<PurchaseBody> purchase) {

    /** Price and discount as a document prints them. */
    record Shown(Money unitPrice, Percent discountPercent) {}

    /** A component of a kit, and how much of it there is in one of its own unit. */
    record ComponentBody(ProductId product, BigDecimal quantity) {}

    /** A purchase order, and what its supplier has delivered of the line by now. */
    record PurchaseBody(String id, String number, BigDecimal delivered) {
        static PurchaseBody of(Purchase purchase) {
            return new PurchaseBody(purchase.id(), purchase.number(), purchase.delivered());
        }
    }

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

    static OrderLineBody of(OrderLine line) {
        PricedLine priced = line.priced();
        return new OrderLineBody(
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
                line.reserved(),
                line.backordered(),
                line.shipped(),
                line.promisedDate(),
                Optional.of(line.tolerance())
                        .filter(some -> !some.equals(Tolerance.NONE))
                        .map(ToleranceBody::of),
                line.settled(),
                line.components().stream()
                        .map(each -> new ComponentBody(each.product(), each.quantity()))
                        .toList(),
                Optional.of(priced.attributes()).filter(numbers -> !numbers.isEmpty()),
                line.procurement(),
                line.purchase().map(PurchaseBody::of));
    }
}
