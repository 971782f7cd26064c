package org.tenon.order.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tenon.testing.contract.order.OrderUnderTest.line;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tenon.catalog.ProductId;
import org.tenon.kernel.problem.ConflictException;
import org.tenon.kernel.problem.UnavailableException;
import org.tenon.order.Order;
import org.tenon.order.OrderState;
import org.tenon.order.Procurement;
import org.tenon.order.SplitRequest;
import org.tenon.testing.fixture.TestDatabase;

/** Orders of which goods are to be bought, where nobody buys any, or somebody elsewhere does. */
class ProcuringTest extends OrdersOnDatabase {

    ProcuringTest() {
        super(TestDatabase.H2);
    }

    private Order bought(ProductId product, ProductId stocked) {
        return orders().create(draft(customer(), line(product, 3), line(stocked, 2))
                .procured(Map.of(0, Procurement.MAKE_TO_ORDER)));
    }

    @Test
    void without_purchasing_what_is_to_be_bought_is_not_confirmed_and_all_else_is() {
        goods.procuring.purchasing = null;
        ProductId stocked = goods("4", 9);
        Order order = bought(goods("10", 0), stocked);

        assertThatThrownBy(() -> fulfilment().confirm(order.id()))
                .isInstanceOfSatisfying(UnavailableException.class, refused -> assertThat(refused.code())
                        .isEqualTo("order.no-purchasing"));

        assertThat(now(order).state()).isEqualTo(OrderState.DRAFT);
        assertThat(exposure(order.customer()).amount()).isEqualByComparingTo("0");
        assertThat(fulfilment()
                        .confirm(order(customer(), line(stocked, 2)).id())
                        .state())
                .isEqualTo(OrderState.CONFIRMED);
        assertThat(fulfilment().cancel(order.id()).state()).isEqualTo(OrderState.CANCELLED);
        goods.procuring.purchasing = purchasing.procurement;
    }

    @Test
    void what_is_bought_elsewhere_is_not_handed_over() {
        RemotePurchasing remote = new RemotePurchasing(new Faults(0, 0), today());
        goods.procuring.purchasing = remote;
        goods.procuring.participation = capability -> !capability.equals("purchasing");
        Order order = fulfilment().confirm(bought(goods("10", 0), goods("4", 9)).id());
        assertThat(order.lines().get(0).promisedDate()).contains(today().plusDays(5));

        assertThatThrownBy(() -> regrouping()
                        .split(
                                order.id(),
                                new SplitRequest(
                                        List.of(new SplitRequest.Line("1", new BigDecimal("3"))), Optional.empty())))
                .isInstanceOfSatisfying(ConflictException.class, refused -> assertThat(refused.code())
                        .isEqualTo("order.bought-elsewhere"));

        assertThat(now(order)).isEqualTo(order);
        goods.procuring.purchasing = purchasing.procurement;
        goods.procuring.participation = null;
    }
}
