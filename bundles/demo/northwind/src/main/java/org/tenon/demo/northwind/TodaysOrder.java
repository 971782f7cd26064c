package org.tenon.demo.northwind;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tenon.catalog.KitComponent;
import org.tenon.catalog.KitService;
import org.tenon.catalog.ProductDetails;
import org.tenon.catalog.ProductId;
import org.tenon.catalog.ProductKind;
import org.tenon.customer.CustomerId;
import org.tenon.kernel.Money;
import org.tenon.order.Order;
import org.tenon.order.OrderDraft;
import org.tenon.order.OrderState;
import org.tenon.order.Procurement;
import org.tenon.pricing.NewPriceRule;
import org.tenon.pricing.PriceRequestLine;
import org.tenon.pricing.RuleEffect;
import org.tenon.pricing.RuleScope;

/**
 * An order of today of goods that Northwind's own orders have none of: one that its supplier sends to the customer, one that is bought for
 * the line, and, where the catalog knows kits, a hamper. It is made up.
 */
final class TodaysOrder {

    static final String HAMPER = "NW-HAMPER";

    private static final String SOURCE = "demo/today";
    private static final int QUANTITY = 40;
    private static final int HAMPERS = 2;
    private static final int IN_A_HAMPER = 3;

    private final Services services;
    private final @Nullable KitService kits;
    private final List<ProductId> sold;

    /** @param products Northwind's, by its ids */
    TodaysOrder(Services services, @Nullable KitService kits, Northwind data, Map<String, ProductId> products) {
        this.services = services;
        this.kits = kits;
        this.sold = data.products().stream()
                .filter(row -> !row.discontinued() && row.inStock().signum() > 0)
                .map(row -> products.get(row.id()))
                .toList();
    }

    /** Once: at most one order comes from a source. */
    void write(CustomerId customer) {
        services.transactions().required(() -> {
            List<PriceRequestLine> lines = new ArrayList<>();
            lines.add(PriceRequestLine.of(sold.get(0), QUANTITY));
            lines.add(PriceRequestLine.of(sold.get(1), QUANTITY));
            hamper().ifPresent(kit -> lines.add(PriceRequestLine.of(kit, HAMPERS)));
            Order order = services.orders()
                    .create(new OrderDraft(
                                    customer,
                                    Optional.empty(),
                                    Optional.empty(),
                                    Optional.empty(),
                                    Optional.empty(),
                                    Optional.of(SOURCE),
                                    OrderDraft.ToPrice.of(lines))
                            .procured(Map.of(0, Procurement.DROP_SHIPMENT, 1, Procurement.MAKE_TO_ORDER)));
            if (order.state() == OrderState.DRAFT) {
                services.fulfilment().confirm(order.id());
            }
        });
    }

    /** A kit of some products, with a price of its own. */
    private Optional<ProductId> hamper() {
        KitService offered = kits;
        if (offered == null) {
            return Optional.empty();
        }
        return services.products().findBySku(HAMPER).map(known -> known.id()).or(() -> Optional.of(newHamper(offered)));
    }

    private ProductId newHamper(KitService offered) {
        ProductId kit = services.products()
                .create(ProductDetails.goods(HAMPER, "Hamper of Northwind's best", "pcs", "standard")
                        .ofKind(ProductKind.KIT))
                .id();
        offered.change(
                kit,
                0,
                sold.subList(2, 2 + IN_A_HAMPER).stream()
                        .map(product -> KitComponent.of(product, 1))
                        .toList());
        services.priceLists()
                .addRules(
                        services.priceLists()
                                .named(MasterData.PRICE_LIST)
                                .orElseThrow()
                                .id(),
                        List.of(NewPriceRule.of(
                                RuleScope.product(kit),
                                new RuleEffect.Price(new Money(new BigDecimal("49"), MasterData.USD)))));
        return kit;
    }
}
