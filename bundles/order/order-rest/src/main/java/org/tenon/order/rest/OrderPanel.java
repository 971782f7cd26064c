package org.tenon.order.rest;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.tenon.customer.CustomerId;
import org.tenon.customer.spi.OverviewItem;
import org.tenon.customer.spi.OverviewPanel;
import org.tenon.kernel.PageRequest;
import org.tenon.order.OrderQuery;
import org.tenon.order.OrderService;
import org.tenon.order.OrderSummary;

/** The newest orders of a customer, for its overview. */
@Component(service = OverviewPanel.class)
public final class OrderPanel implements OverviewPanel {

    private final OrderService orders;
    private final OrderSight sight;

    @Activate
    public OrderPanel(
            @Reference(policyOption = ReferencePolicyOption.GREEDY) OrderService orders, @Reference OrderSight sight) {
        this.orders = orders;
        this.sight = sight;
    }

    @Override
    public String capability() {
        return "order";
    }

    @Override
    public String title(Locale language) {
        return language.getLanguage().equals(Locale.CHINESE.getLanguage()) ? "订单" : "Orders";
    }

    @Override
    public List<OverviewItem> items(CustomerId customer, int limit) {
        return orders.search(OrderQuery.of(customer).seenBy(sight.forList()), PageRequest.first(limit)).items().stream()
                .map(OrderPanel::item)
                .toList();
    }

    private static OverviewItem item(OrderSummary order) {
        return new OverviewItem(
                "orders/" + order.id(),
                order.number(),
                Optional.of(order.state().name().toLowerCase(Locale.ROOT)),
                order.date(),
                Optional.of(order.gross()));
    }
}
