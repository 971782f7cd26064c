package org.tenon.demo.northwind;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.tenon.catalog.ProductId;
import org.tenon.customer.CustomerId;
import org.tenon.demo.northwind.Northwind.LineRow;
import org.tenon.demo.northwind.Northwind.OrderRow;
import org.tenon.kernel.Money;
import org.tenon.kernel.Percent;
import org.tenon.kernel.actor.Actor;
import org.tenon.order.Order;
import org.tenon.order.OrderId;
import org.tenon.order.OrderState;
import org.tenon.order.ShipmentRequest;
import org.tenon.pricing.PriceRequestLine;
import org.tenon.sales.Quote;
import org.tenon.sales.QuoteDraft;
import org.tenon.sales.QuoteId;
import org.tenon.sales.QuoteState;

/**
 * Runs one of Northwind's orders through the main flow: quote, approval, acceptance, order, reservation, shipment. Each order
 * is one transaction across all capabilities, so that a demo that is cut off goes on where it stopped.
 */
final class OrderReplay {

    private static final Actor APPROVER = new Actor("andrew.fuller", Set.of("sales-manager"), Set.of("*"));

    /** Who answers for him while he is the seller: nobody approves his own quote. */
    private static final Actor HIS_DEPUTY = new Actor("steven.buchanan", Set.of("sales-manager"), Set.of("*"));

    private final Services services;
    private final Map<String, CustomerId> customers;
    private final Map<String, ProductId> products;

    OrderReplay(Services services, Map<String, CustomerId> customers, Map<String, ProductId> products) {
        this.services = services;
        this.customers = customers;
        this.products = products;
    }

    void replay(OrderRow row) {
        Actor seller = new Actor(row.sellerUser(), Set.of("sales"), Set.of("*"));
        services.transactions().required(() -> services.actors().as(seller, () -> {
            Quote quote = approved(quoted(row));
            OrderId order = services.closing()
                    .accept(quote.id(), Optional.of(row.id()))
                    .order()
                    .orElseThrow();
            Order confirmed = services.fulfilment().confirm(order);
            if (confirmed.state() != OrderState.CONFIRMED) {
                throw new IllegalStateException("order " + row.id() + " is " + confirmed.state() + ", not confirmed");
            }
            services.fulfilment().ship(order, ShipmentRequest.ALL_RESERVED);
        }));
    }

    /** At the price list's prices of the day; a line that was sold at another price gets that one by hand. */
    private Quote quoted(OrderRow row) {
        QuoteDraft draft =
                draft(row, row.lines().stream().map(this::atListPrice).toList());
        Quote quote = services.quotes().draft(draft);
        List<PriceRequestLine> lines = IntStream.range(0, row.lines().size())
                .mapToObj(i ->
                        asSold(row.lines().get(i), quote.lines().get(i).priced().rulePrice()))
                .toList();
        return lines.equals(draft.lines())
                ? quote
                : services.quotes().change(quote.id(), quote.version(), draft(row, lines));
    }

    private QuoteDraft draft(OrderRow row, List<PriceRequestLine> lines) {
        CustomerId customer = customers.get(row.customer());
        return QuoteDraft.of(customer, lines).on(row.date());
    }

    private PriceRequestLine atListPrice(LineRow row) {
        PriceRequestLine line = PriceRequestLine.of(products.get(row.product()), row.quantity());
        BigDecimal discount = row.discount().movePointRight(2);
        return discount.signum() == 0 ? line : line.less(new Percent(discount));
    }

    private PriceRequestLine asSold(LineRow row, Money listPrice) {
        Money sold = new Money(row.unitPrice(), listPrice.currency());
        return sold.equals(listPrice) ? atListPrice(row) : atListPrice(row).at(sold);
    }

    private Quote approved(Quote draft) {
        Quote submitted = services.approvals().submit(draft.id());
        return submitted.state() == QuoteState.PENDING ? approve(submitted.id()) : submitted;
    }

    private Quote approve(QuoteId quote) {
        Actor approver = services.actors().current().user().equals(APPROVER.user()) ? HIS_DEPUTY : APPROVER;
        return services.actors().as(approver, () -> services.approvals().approve(quote, "agreed with the customer"));
    }
}
