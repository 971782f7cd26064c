package org.tenon.order.internal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.tenon.kernel.Money;
import org.tenon.kernel.Percent;
import org.tenon.kernel.Quantity;
import org.tenon.order.FulfilmentService;
import org.tenon.order.Order;
import org.tenon.order.OrderDraft;
import org.tenon.order.OrderId;
import org.tenon.order.OrderService;
import org.tenon.order.ReturnRequest;
import org.tenon.pricing.PriceListId;
import org.tenon.pricing.PriceResult;
import org.tenon.pricing.PricedLine;

/** Orders by which customers get again what they sent back, at no charge. */
@Component(service = Replacements.class)
public final class Replacements {

    private static final int PRICE_SCALE = 12;

    private final OrderService orders;
    private final FulfilmentService fulfilment;

    @Activate
    public Replacements(
            @Reference(policyOption = ReferencePolicyOption.GREEDY) OrderService orders,
            @Reference(policyOption = ReferencePolicyOption.GREEDY) FulfilmentService fulfilment) {
        this.orders = orders;
        this.fulfilment = fulfilment;
    }

    /** Writes and confirms the order, in the caller's transaction. Not with the customer's reference, which may be good for one. */
    OrderId write(OrderRow row, ReturnRow returned, Map<ReturnRequest.Line, OrderLineRow> back) {
        Currency currency = Currency.getInstance(row.currency);
        Money nothing = Money.zero(currency);
        List<PricedLine> lines = back.entrySet().stream()
                .map(each -> free(each.getValue(), each.getKey().quantity(), nothing))
                .toList();
        PriceResult prices = new PriceResult(
                currency,
                new PriceListId(Optional.ofNullable(row.pricedList).orElse("replacement")),
                row.date,
                lines,
                nothing,
                nothing,
                nothing,
                row.pricedBy);
        Order order = orders.create(new OrderDraft(
                row.customerId(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(row.warehouseId()),
                Optional.of("return/" + returned.id),
                new OrderDraft.Agreed(prices),
                row.priority,
                row.delivery));
        fulfilment.confirm(order.id());
        return order.id();
    }

    /** As it came back, in the product's own unit. */
    private static PricedLine free(OrderLineRow line, BigDecimal quantity, Money nothing) {
        BigDecimal listPrice =
                line.listPrice.multiply(line.quantity).divide(line.stockQuantity, PRICE_SCALE, RoundingMode.HALF_UP);
        return new PricedLine(
                line.productId(),
                new Quantity(quantity, line.stockUnit),
                new Money(listPrice, nothing.currency()),
                nothing,
                nothing,
                Percent.ZERO,
                nothing,
                List.of(),
                nothing,
                nothing,
                List.of());
    }
}
