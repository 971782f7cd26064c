package org.tenon.order.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tenon.testing.contract.order.OrderUnderTest.line;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tenon.catalog.ProductId;
import org.tenon.customer.CustomerDetails;
import org.tenon.customer.CustomerId;
import org.tenon.customer.NewCustomer;
import org.tenon.customer.PostalAddress;
import org.tenon.inventory.Receipt;
import org.tenon.inventory.WarehouseId;
import org.tenon.inventory.internal.LeadTimeAvailability;
import org.tenon.inventory.internal.OpenedWarehouses;
import org.tenon.order.Order;
import org.tenon.pricing.PriceRequestLine;
import org.tenon.testing.fixture.TestDatabase;

/** Which warehouse an order leaves from that names none. */
class SourcingTest extends OrdersOnDatabase {

    private static final WarehouseId EAST = new WarehouseId("EAST");
    private static final WarehouseId WEST = new WarehouseId("WEST");
    private static final List<String> AREAS = List.of("WEST=CN", "EAST=CN/20", "GONE=CN/2001");

    SourcingTest() {
        super(TestDatabase.H2);
    }

    @BeforeAll
    void open() {
        OpenedWarehouses warehouses = new OpenedWarehouses(
                platform.unit("inventory"), platform.transactions(), platform.events(), platform.company());
        warehouses.open(EAST);
        warehouses.open(WEST);
    }

    private Order order(Sourcing.Strategy strategy, CustomerId customer, PriceRequestLine... lines) {
        OrderBook book = new OrderBook(
                platform.unit("order"),
                platform.transactions(),
                platform.numbers(),
                buyingTerms(),
                products(),
                pricing(),
                stock(),
                platform.events(),
                platform.company());
        book.sourcing = new Sourcing(
                customers(),
                stock(),
                new LeadTimeAvailability(platform.unit("inventory"), products(), platform.company(), LEAD_TIME_DAYS),
                strategy,
                AREAS);
        return book.create(draft(customer, lines));
    }

    private CustomerId in(String country, String postalCode) {
        CustomerDetails details = CustomerDetails.of("A customer", USD)
                .withAddresses(List.of(new PostalAddress(
                        PostalAddress.Kind.SHIPPING, List.of("1"), "City", Optional.empty(), postalCode, country)));
        return customers().register(new NewCustomer(Optional.empty(), details)).id();
    }

    private void receive(WarehouseId warehouse, ProductId product, long quantity) {
        stock().receive(new Receipt(warehouse, Optional.empty(), List.of(Receipt.Line.of(product, quantity))));
    }

    @Test
    void the_nearest_is_the_one_whose_area_the_goods_go_to_more_exactly() {
        ProductId product = goods("10", 1);

        assertThat(order(Sourcing.Strategy.NEAREST, in("CN", "200120"), line(product, 1))
                        .warehouse())
                .isEqualTo(EAST);
        assertThat(order(Sourcing.Strategy.NEAREST, in("CN", "610000"), line(product, 1))
                        .warehouse())
                .isEqualTo(WEST);
        assertThat(order(Sourcing.Strategy.NEAREST, in("DE", "20095"), line(product, 1))
                        .warehouse())
                .isEqualTo(WarehouseId.MAIN);
        assertThat(order(Sourcing.Strategy.NEAREST, customer(), line(product, 1))
                        .warehouse())
                .isEqualTo(WarehouseId.MAIN);
        assertThat(order(Sourcing.Strategy.MAIN, in("CN", "200120"), line(product, 1))
                        .warehouse())
                .isEqualTo(WarehouseId.MAIN);
    }

    @Test
    void the_fewest_shipments_are_from_where_most_lines_leave_whole_and_of_those_from_the_nearest() {
        ProductId first = goods("10", 5);
        ProductId second = goods("10", 0);
        receive(WEST, first, 5);
        receive(WEST, second, 5);
        receive(EAST, second, 2);
        PriceRequestLine[] both = {line(first, 2), line(second, 2), line(service("5"), 1)};

        assertThat(order(Sourcing.Strategy.FEWEST, in("CN", "200120"), both).warehouse())
                .isEqualTo(WEST);
        assertThat(order(Sourcing.Strategy.FEWEST, in("CN", "200120"), line(second, 2))
                        .warehouse())
                .as("whole from either: the nearest")
                .isEqualTo(EAST);
        assertThat(order(Sourcing.Strategy.FEWEST, in("CN", "200120"), line(second, 3))
                        .warehouse())
                .isEqualTo(WEST);
        assertThat(order(Sourcing.Strategy.FEWEST, in("DE", "20095"), line(second, 9))
                        .warehouse())
                .as("whole from nowhere")
                .isEqualTo(WarehouseId.MAIN);
    }

    @Test
    void an_area_that_cannot_be_read_is_refused() {
        for (String wrong : new String[] {"EAST", "EAST=", "EAST=china", "=CN"}) {
            assertThatThrownBy(() -> Sourcing.Near.read(wrong)).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
