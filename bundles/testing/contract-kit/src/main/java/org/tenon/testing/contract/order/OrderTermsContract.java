package org.tenon.testing.contract.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tenon.testing.contract.order.OrderUnderTest.line;
import static org.tenon.testing.contract.order.OrderUnderTest.usd;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.tenon.catalog.ProductId;
import org.tenon.customer.CustomerId;
import org.tenon.inventory.WarehouseId;
import org.tenon.kernel.event.DomainEvent;
import org.tenon.order.DeliveryRule;
import org.tenon.order.Order;
import org.tenon.order.OrderCancelled;
import org.tenon.order.OrderConfirmed;
import org.tenon.order.OrderCreated;
import org.tenon.order.OrderDraft;
import org.tenon.order.OrderHeld;
import org.tenon.order.OrderLine;
import org.tenon.order.OrderRepriced;
import org.tenon.order.OrderShipped;
import org.tenon.order.OrderState;
import org.tenon.order.Repricing;
import org.tenon.order.Shipment;
import org.tenon.order.ShipmentRequest;
import org.tenon.pricing.NewPriceList;
import org.tenon.pricing.NewPriceRule;
import org.tenon.pricing.PriceListId;
import org.tenon.pricing.PriceRequest;
import org.tenon.pricing.PriceRequestLine;
import org.tenon.pricing.PriceResult;
import org.tenon.pricing.RuleConditions;
import org.tenon.pricing.RuleEffect;
import org.tenon.pricing.RuleScope;
import org.tenon.testing.contract.Core;
import org.tenon.testing.contract.Full;

/** What an order keeps of what was wanted, and what is told of it. Prices are taxed with 10 %. */
public interface OrderTermsContract extends OrderUnderTest {

    /** Sets the day; the clock stands. */
    void setToday(LocalDate day);

    /** A second price list, which no customer has. */
    String OTHER_LIST = LIST + "-OTHER";

    @Core
    @DisplayName("ORD-800 An order is as its draft wanted it, before it is binding and after")
    default void keepsTerms() {
        OrderDraft wanted = new OrderDraft(
                customer(),
                Optional.of("PO 12"),
                Optional.of(today().minusDays(3)),
                Optional.of(today().plusDays(40)),
                Optional.of(WarehouseId.MAIN),
                Optional.empty(),
                toPrice(Optional.empty(), LIST, line(goods("10", 5), 2)),
                7,
                DeliveryRule.COMPLETE_ORDER);

        Order draft = orders().create(wanted);
        Order binding = fulfilment().confirm(draft.id());

        assertThat(List.of(draft, binding)).allSatisfy(order -> {
            assertThat(order.customer()).isEqualTo(wanted.customer());
            assertThat(order.reference()).isEqualTo(wanted.reference());
            assertThat(order.date()).isEqualTo(today().minusDays(3));
            assertThat(order.requestedDate()).isEqualTo(wanted.requestedDate());
            assertThat(order.warehouse()).isEqualTo(WarehouseId.MAIN);
            assertThat(order.source()).isEmpty();
            assertThat(order.priority()).isEqualTo(7);
            assertThat(order.delivery()).isEqualTo(DeliveryRule.COMPLETE_ORDER);
            assertThat(order.lines()).extracting(OrderLine::priced).isEqualTo(priced(draft));
        });
        assertThat(binding.createdAt()).isEqualTo(draft.createdAt());
        assertThat(binding.number()).isEqualTo(draft.number());
    }

    @Full
    @DisplayName(
            "ORD-801 A draft that is priced again is priced for the channel and by the list that it was written for")
    default void keepsChannelAndList() {
        CustomerId customer = customer();
        ProductId product = goods("10", 0);
        addRule(LIST, product, "8", RuleConditions.NONE.in("web"));
        addRule(OTHER_LIST, product, "20", RuleConditions.NONE);
        Order web = orders().create(of(customer, toPrice(Optional.of("web"), LIST, line(product, 1))));
        Order other = orders().create(of(customer, toPrice(Optional.empty(), OTHER_LIST, line(product, 1))));
        assertThat(web.net()).isEqualTo(usd("8"));
        assertThat(other.net()).isEqualTo(usd("20"));

        for (Repricing by : Repricing.values()) {
            assertThat(orders().reprice(web.id(), by).net()).isEqualTo(usd("8"));
            assertThat(orders().reprice(other.id(), by).net()).isEqualTo(usd("20"));
        }
    }

    @Core
    @DisplayName("ORD-802 An order at agreed prices says by what these were made")
    default void keepsOrigin() {
        CustomerId customer = customer();
        PriceResult agreed = pricing()
                .price(PriceRequest.of(customer, List.of(line(goods("10", 0), 1)))
                        .from(LIST));

        Order order = orders().create(of(customer, new OrderDraft.Agreed(agreed)));

        assertThat(order.priceEdition()).isEqualTo(agreed.edition());
        assertThat(order.taxRounding()).isEqualTo(agreed.taxRounding());
        assertThat(order.currency()).isEqualTo(agreed.currency());
        assertThat(order.net()).isEqualTo(agreed.net());
        assertThat(order.tax()).isEqualTo(agreed.tax());
        assertThat(orders().find(order.id())).contains(order);
    }

    @Core
    @DisplayName("ORD-803 An order that was held and is cancelled is held for nothing any more, and keeps no goods")
    default void cancelledIsNotHeld() {
        ProductId product = goods("10", 20);
        Order order = order(customerWithLimit("100"), line(product, 10), line(service("1"), 1));
        fulfilment().confirm(order.id());

        Order cancelled = fulfilment().cancel(order.id());

        assertThat(cancelled.holdReason()).isEmpty();
        assertThat(cancelled.lines())
                .allSatisfy(line -> assertThat(line.reserved()).isEqualByComparingTo("0"));
        assertThat(now(order)).isEqualTo(cancelled);
        assertThat(level(product).available()).isEqualByComparingTo("20");
    }

    @Full
    @DisplayName("ORD-804 A cancelled order has nothing set aside in any of its lines, services included")
    default void cancelledKeepsNothing() {
        Order order = order(customer(), line(goods("10", 1), 3), line(service("5"), 2));
        fulfilment().confirm(order.id());

        Order cancelled = fulfilment().cancel(order.id());

        assertThat(cancelled.lines())
                .allSatisfy(line -> assertThat(line.reserved()).isEqualByComparingTo("0"));
        assertThat(now(order)).isEqualTo(cancelled);
    }

    @Full
    @DisplayName("ORD-805 Whatever happens to an order raises its version, though its state stays, and the clock too")
    default void raisesVersions() {
        setToday(today());
        ProductId product = goods("10", 1);
        Order draft = order(customer(), line(product, 5));
        Order first = fulfilment().confirm(draft.id());
        receive(product, 1);
        Order second = fulfilment().confirm(draft.id());
        assertThat(second.state()).isEqualTo(OrderState.BACKORDERED).isEqualTo(first.state());
        assertThat(second.lines().get(0).reserved()).isEqualByComparingTo("2");
        fulfilment().ship(draft.id(), ShipmentRequest.ALL_RESERVED);
        Order third = now(draft);
        receive(product, 1);
        Order fourth = fulfilment().confirm(draft.id());
        assertThat(fourth.state()).isEqualTo(OrderState.PARTLY_SHIPPED).isEqualTo(third.state());
        Order last = fulfilment().cancel(draft.id());

        assertThat(List.of(draft, first, second, third, fourth, last))
                .extracting(Order::version)
                .isSorted()
                .doesNotHaveDuplicates();
        assertThat(now(draft)).isEqualTo(last);
    }

    @Full
    @DisplayName("ORD-806 What is told of an order says whose it is, what it comes to and what has become of it")
    default void tellsWhatHappened() {
        CustomerId customer = customerWithLimit("100");
        ProductId product = goods("10", 4);
        // 10 x 10 and 10 % = 110, of which the customer may owe 100
        Order draft = order(customer, line(product, 10));
        Order repriced = orders().reprice(draft.id(), Repricing.CURRENT);
        Order held = fulfilment().confirm(draft.id());
        fulfilment().release(draft.id());
        Shipment shipment = fulfilment().ship(draft.id(), ShipmentRequest.ALL_RESERVED);
        fulfilment().cancel(draft.id());

        OrderCreated created = told(draft, OrderCreated.class);
        assertThat(List.of(created.number(), created.customer(), created.gross()))
                .isEqualTo(List.of(draft.number(), customer, usd("110")));
        OrderRepriced again = told(draft, OrderRepriced.class);
        assertThat(List.of(again.number(), again.gross(), again.pricedBy()))
                .isEqualTo(List.of(draft.number(), usd("110"), repriced.pricedBy()));
        OrderHeld stopped = told(draft, OrderHeld.class);
        assertThat(List.of(stopped.number(), stopped.customer(), stopped.reason()))
                .isEqualTo(List.of(draft.number(), customer, held.holdReason()));
        OrderConfirmed bound = told(draft, OrderConfirmed.class);
        assertThat(List.of(bound.number(), bound.customer(), bound.gross(), bound.state()))
                .isEqualTo(List.of(draft.number(), customer, usd("110"), OrderState.BACKORDERED));
        OrderShipped left = told(draft, OrderShipped.class);
        assertThat(List.of(left.shipment(), left.state(), left.at()))
                .isEqualTo(List.of(shipment.id(), OrderState.PARTLY_SHIPPED, shipment.at()));
        OrderCancelled ended = told(draft, OrderCancelled.class);
        assertThat(List.of(ended.number(), ended.customer())).isEqualTo(List.of(draft.number(), customer));
    }

    @Full
    @DisplayName("ORD-807 A line of which all is there is promised for today, though others of its order wait")
    default void promisesByLine() {
        ProductId there = goods("10", 5);
        ProductId partly = goods("10", 1);
        Order order = order(customer(), line(partly, 2), line(there, 5), line(service("3"), 1));
        fulfilment().confirm(order.id());
        receive(partly, 1);

        Order complete = fulfilment().confirm(order.id());

        assertThat(complete.state()).isEqualTo(OrderState.CONFIRMED);
        assertThat(complete.lines())
                .allSatisfy(line -> assertThat(line.promisedDate()).contains(today()));
        assertThat(level(there).reserved()).isEqualByComparingTo("5");
        assertThat(level(partly).reserved()).isEqualByComparingTo("2");
    }

    private <E extends DomainEvent> E told(Order order, Class<E> type) {
        return events().stream()
                .filter(event -> event.subject().equals(order.id().value()))
                .filter(type::isInstance)
                .map(type::cast)
                .reduce((one, other) -> {
                    throw new AssertionError(type.getSimpleName() + " was told twice");
                })
                .orElseThrow(() -> new AssertionError(type.getSimpleName() + " was not told"));
    }

    private static List<Object> priced(Order order) {
        return order.lines().stream().map(line -> (Object) line.priced()).toList();
    }

    private static OrderDraft of(CustomerId customer, OrderDraft.Content content) {
        return new OrderDraft(
                customer,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                content);
    }

    private static OrderDraft.ToPrice toPrice(Optional<String> channel, String list, PriceRequestLine... lines) {
        return new OrderDraft.ToPrice(Optional.empty(), channel, Optional.of(list), List.of(lines));
    }

    private void addRule(String list, ProductId product, String price, RuleConditions conditions) {
        PriceListId id = priceLists()
                .named(list)
                .orElseGet(
                        () -> priceLists().create(NewPriceList.of(list, "Another one for the contract of orders", USD)))
                .id();
        priceLists()
                .addRules(
                        id,
                        List.of(NewPriceRule.of(RuleScope.product(product), new RuleEffect.Price(usd(price)))
                                .when(conditions)));
    }
}
