package org.tenon.order.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tenon.testing.contract.order.OrderUnderTest.line;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tenon.order.Order;
import org.tenon.order.OrderState;
import org.tenon.order.ShipmentRequest;
import org.tenon.pricing.PriceRequestLine;
import org.tenon.testing.fixture.TestDatabase;

/**
 * How often the database is asked, by orders and all that they need of the other capabilities: as often for 50 lines as for
 * one. PostgreSQL gets what is written together.
 */
abstract class OrderStatementCounts extends OrdersOnDatabase {

    private final boolean together;

    OrderStatementCounts(TestDatabase database) {
        super(database);
        this.together = database == TestDatabase.POSTGRESQL;
    }

    @Test
    @DisplayName("Confirming an order of goods that are all there")
    void confirming() {
        assertThat(List.of(confirm(order(1, 9), OrderState.CONFIRMED), confirm(order(50, 9), OrderState.CONFIRMED)))
                .isEqualTo(together ? List.of(9L, 9L) : List.of(13L, 13L));
    }

    @Test
    @DisplayName("Confirming an order of goods of which some are missing, and again when they have come")
    void confirmingWhatIsMissing() {
        Order one = mixed(1);
        Order many = mixed(20);
        List<Long> first = List.of(confirm(one, OrderState.BACKORDERED), confirm(many, OrderState.BACKORDERED));

        one.lines().forEach(line -> receive(line.priced().product(), 1));
        many.lines().forEach(line -> receive(line.priced().product(), 1));

        List<Long> again = List.of(confirm(one, OrderState.BACKORDERED), confirm(many, OrderState.BACKORDERED));
        assertThat(List.of(first, again))
                .isEqualTo(
                        together
                                ? List.of(List.of(13L, 13L), List.of(10L, 10L))
                                : List.of(List.of(18L, 18L), List.of(12L, 12L)));
    }

    private Order mixed(int each) {
        List<PriceRequestLine> lines = new ArrayList<>();
        for (int i = 0; i < each; i++) {
            lines.add(line(goods("10", 9), 3));
            lines.add(line(goods("10", 1), 3));
            lines.add(line(goods("10", 0), 3));
        }
        return order(customer(), lines.toArray(PriceRequestLine[]::new));
    }

    @Test
    @DisplayName("Writing, shipping and cancelling an order")
    void theRest() {
        List<PriceRequestLine> one = lines(1, 9);
        List<PriceRequestLine> many = lines(50, 9);
        // Pricing reads a changed list once.
        order(customer(), many.toArray(PriceRequestLine[]::new));
        assertThat(counted(() -> order(customer(), one.toArray(PriceRequestLine[]::new))))
                .isEqualTo(counted(() -> order(customer(), many.toArray(PriceRequestLine[]::new))));

        assertThat(ship(order(1, 9))).isEqualTo(ship(order(50, 9)));
        assertThat(cancel(order(1, 9))).isEqualTo(cancel(order(50, 9)));
    }

    private long ship(Order order) {
        fulfilment().confirm(order.id());
        return counted(() -> fulfilment().ship(order.id(), ShipmentRequest.ALL_RESERVED));
    }

    private long cancel(Order order) {
        fulfilment().confirm(order.id());
        return counted(() -> fulfilment().cancel(order.id()));
    }

    private long confirm(Order order, OrderState expected) {
        long statements = counted(
                () -> assertThat(fulfilment().confirm(order.id()).state()).isEqualTo(expected));
        assertThat(platform.statements().commits()).isEqualTo(1);
        return statements;
    }

    private Order order(int lines, long stock) {
        return order(customer(), lines(lines, stock).toArray(PriceRequestLine[]::new));
    }

    private List<PriceRequestLine> lines(int count, long stock) {
        List<PriceRequestLine> lines = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            lines.add(line(goods("10", stock), 2));
        }
        return lines;
    }

    private long counted(Runnable work) {
        platform.statements().reset();
        work.run();
        return platform.statements().count();
    }
}
