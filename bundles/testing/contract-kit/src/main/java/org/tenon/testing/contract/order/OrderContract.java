package org.tenon.testing.contract.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.tenon.testing.contract.order.OrderUnderTest.line;
import static org.tenon.testing.contract.order.OrderUnderTest.usd;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.tenon.catalog.ProductId;
import org.tenon.customer.CustomerId;
import org.tenon.customer.CustomersInSight;
import org.tenon.inventory.WarehouseId;
import org.tenon.kernel.Page;
import org.tenon.kernel.PageRequest;
import org.tenon.kernel.Percent;
import org.tenon.kernel.problem.ConflictException;
import org.tenon.kernel.problem.InvalidRequestException;
import org.tenon.kernel.problem.NotFoundException;
import org.tenon.kernel.problem.Violation;
import org.tenon.order.Order;
import org.tenon.order.OrderDraft;
import org.tenon.order.OrderId;
import org.tenon.order.OrderLine;
import org.tenon.order.OrderQuery;
import org.tenon.order.OrderState;
import org.tenon.order.OrderSummary;
import org.tenon.order.Repricing;
import org.tenon.order.ShipmentRequest;
import org.tenon.pricing.PriceRequest;
import org.tenon.pricing.PriceResult;
import org.tenon.testing.contract.Core;
import org.tenon.testing.contract.Full;

/** Writing and finding orders. */
public interface OrderContract extends OrderUnderTest {

    @Core
    @DisplayName("ORD-01 An order is a draft at the prices of the day")
    default void pricedDraft() {
        CustomerId customer = customer();

        Order order = order(customer, line(goods("12.50", 0), 3).less(Percent.of("10")));

        assertThat(order.state()).isEqualTo(OrderState.DRAFT);
        assertThat(order.customer()).isEqualTo(customer);
        assertThat(order.reference()).isEmpty();
        assertThat(order.date()).isEqualTo(today());
        assertThat(order.warehouse()).isEqualTo(WarehouseId.MAIN);
        assertThat(order.currency()).isEqualTo(USD);
        // 3 x 12.50 x 0.9 = 33.75; 10 % of it = 3.375, HALF_UP 3.38
        assertThat(order.net()).isEqualTo(usd("33.75"));
        assertThat(order.tax()).isEqualTo(usd("3.38"));
        assertThat(order.gross()).isEqualTo(usd("37.13"));
        assertThat(order.pricedBy()).isNotBlank();
    }

    @Core
    @DisplayName("ORD-02 Totals are the sums of the lines, which are numbered from 1")
    default void totals() {
        Order order = order(customer(), line(goods("1.05", 0), 1), line(goods("2.15", 0), 3), line(service("80"), 2));

        assertThat(order.lines()).extracting(OrderLine::line).containsExactly("1", "2", "3");
        // 1.05 + 6.45 + 160; taxes 0.105 -> 0.11, 0.645 -> 0.65, 16
        assertThat(order.net()).isEqualTo(usd("167.50"));
        assertThat(order.tax()).isEqualTo(usd("16.76"));
        assertThat(order.gross()).isEqualTo(usd("184.26"));
        assertThat(order.lines()).allSatisfy(line -> {
            assertThat(line.reserved()).isEqualByComparingTo("0");
            assertThat(line.shipped()).isEqualByComparingTo("0");
            assertThat(line.promisedDate()).isEmpty();
        });
    }

    @Core
    @DisplayName("ORD-03 An order is found as it was written, taxes and price trace included")
    default void found() {
        Order order = order(
                customer(),
                line(goods("12.345678", 0), 7),
                line(goods("3", 0), 2).at(usd("2.99")));

        assertThat(orders().find(order.id())).contains(order);
        assertThat(order.lines().get(0).priced().trace()).isNotEmpty();
        assertThat(order.lines().get(0).priced().taxes()).hasSize(1);
    }

    @Core
    @DisplayName("ORD-04 Every order has a number of its own that people can read")
    default void numbers() {
        CustomerId customer = customer();
        ProductId product = goods("1", 0);

        Set<String> numbers = new HashSet<>();
        for (int i = 0; i < 3; i++) {
            numbers.add(order(customer, line(product, 1)).number());
        }

        assertThat(numbers).hasSize(3).allSatisfy(number -> assertThat(number).isNotBlank());
    }

    @Core
    @DisplayName("ORD-05 Agreed prices are taken over to the cent, whatever the list says by now")
    default void agreed() {
        CustomerId customer = customer();
        ProductId product = goods("10", 0);
        PriceResult agreed = pricing()
                .price(PriceRequest.of(customer, List.of(line(product, 3).less(Percent.of("3.3"))))
                        .from(LIST));
        price(product, "99");

        Order order = orders().create(agreedDraft(customer, agreed, Optional.empty()));

        // 3 x 10 x 0.967 = 29.01
        assertThat(order.net()).isEqualTo(usd("29.01"));
        assertThat(order.gross()).isEqualTo(agreed.gross());
        assertThat(order.lines()).extracting(OrderLine::priced).isEqualTo(agreed.lines());
        assertThat(order.pricedBy()).isEqualTo(agreed.provider());
    }

    @Core
    @DisplayName("ORD-06 An unknown customer is refused at its place, priced now or before")
    default void unknownCustomer() {
        ProductId product = goods("10", 0);
        CustomerId nobody = new CustomerId("no-such-customer");
        PriceResult agreed = pricing()
                .price(PriceRequest.of(customer(), List.of(line(product, 1))).from(LIST));

        assertThat(refused(draft(nobody, line(product, 1)))).containsExactly("/customer");
        assertThat(refused(agreedDraft(nobody, agreed, Optional.empty()))).containsExactly("/customer");
    }

    @Core
    @DisplayName("ORD-07 An order has a line or more")
    default void noLines() {
        assertThat(refused(draft(customer()))).containsExactly("/lines");
    }

    @Full
    @DisplayName("ORD-08 Quantities of zero or less are refused, each at its place")
    default void quantities() {
        ProductId product = goods("10", 0);

        assertThat(refused(draft(customer(), line(product, 1), line(product, 0), line(product, -1))))
                .containsExactly("/lines/1/quantity", "/lines/2/quantity");
    }

    @Core
    @DisplayName("ORD-09 An unknown product is refused at its place")
    default void unknownProduct() {
        assertThat(refused(draft(customer(), line(goods("10", 0), 1), line(new ProductId("no-such-product"), 1))))
                .containsExactly("/lines/1/product");
    }

    @Full
    @DisplayName("ORD-10 An unknown warehouse is refused at its place")
    default void unknownWarehouse() {
        OrderDraft draft = draft(customer(), line(goods("10", 0), 1));

        assertThat(refused(new OrderDraft(
                        draft.customer(),
                        draft.reference(),
                        draft.date(),
                        draft.requestedDate(),
                        Optional.of(new WarehouseId("NOWHERE")),
                        draft.source(),
                        draft.content())))
                .containsExactly("/warehouse");
    }

    @Core
    @DisplayName("ORD-11 A second order from the same source is the first one")
    default void source() {
        CustomerId customer = customer();
        PriceResult agreed = pricing()
                .price(PriceRequest.of(customer, List.of(line(goods("10", 0), 1)))
                        .from(LIST));
        String source = "quote/" + UUID.randomUUID();

        Order first = orders().create(agreedDraft(customer, agreed, Optional.of(source)));
        Order second = orders().create(agreedDraft(customer, agreed, Optional.of(source)));

        assertThat(second).isEqualTo(first);
        assertThat(first.source()).contains(source);
        assertThat(orders().search(OrderQuery.of(customer), PageRequest.first()).items())
                .hasSize(1);
        assertThat(eventsOf(first)).containsExactly("order.created");
    }

    @Core
    @DisplayName("ORD-12 Orders are listed by customer and state, the newest first, page by page")
    default void list() {
        CustomerId customer = customer();
        ProductId product = goods("10", 100);
        List<OrderId> written = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            written.add(0, order(customer, line(product, 1)).id());
        }
        order(customer(), line(product, 1));

        List<OrderId> read = new ArrayList<>();
        PageRequest next = PageRequest.first(2);
        for (int pages = 0; pages < 3; pages++) {
            Page<OrderSummary> page = orders().search(OrderQuery.of(customer), next);
            page.items().forEach(order -> read.add(order.id()));
            next = page.next().map(next::from).orElse(next);
        }
        assertThat(read).isEqualTo(written);

        fulfilment().confirm(written.get(3));
        OrderQuery confirmed = new OrderQuery(Optional.of(customer), Set.of(OrderState.CONFIRMED));
        assertThat(orders().search(confirmed, PageRequest.first()).items())
                .extracting(OrderSummary::id)
                .containsExactly(written.get(3));
    }

    @Full
    @DisplayName(
            "ORD-850 A list tells the last day that is promised for what has not left, and how many lines wait for goods")
    default void listsWhatIsToLeave() {
        CustomerId customer = customer();
        ProductId there = goods("10", 5);
        ProductId away = goods("10", 0);
        Order draft = order(customer, line(there, 1));
        Order open = fulfilment()
                .confirm(order(customer, line(there, 2), line(away, 3)).id());
        Order gone = order(customer, line(there, 1));
        fulfilment().confirm(gone.id());
        fulfilment().ship(gone.id(), ShipmentRequest.ALL_RESERVED);

        Map<OrderId, OrderSummary> listed =
                orders().search(OrderQuery.of(customer), PageRequest.first()).items().stream()
                        .collect(Collectors.toMap(OrderSummary::id, Function.identity()));
        assertThat(listed.get(open.id()).promisedDate())
                .isEqualTo(open.lines().get(1).promisedDate())
                .isPresent();
        assertThat(listed.get(open.id()).linesMissing()).isEqualTo(1);
        for (Order other : List.of(draft, gone)) {
            assertThat(listed.get(other.id()).promisedDate()).isEmpty();
            assertThat(listed.get(other.id()).linesMissing()).isZero();
        }
    }

    @Core
    @DisplayName("ORD-500 A list has the orders of customers whom its reader sees, and nobody else's")
    default void listsWhatTheReaderSees() {
        CustomerId seen = customer();
        CustomerId hidden = customer();
        ProductId product = goods("10", 100);
        List<OrderId> expected = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            order(hidden, line(product, 1));
            expected.add(0, order(seen, line(product, 1)).id());
        }

        List<OrderId> found = new ArrayList<>();
        OrderQuery query = OrderQuery.ALL.seenBy(Optional.of(new CustomersInSight("reader", Set.of(seen))));
        Optional<PageRequest> next = Optional.of(PageRequest.first(2));
        while (next.isPresent()) {
            Page<OrderSummary> page = orders().search(query, next.get());
            page.items().forEach(order -> found.add(order.id()));
            next = page.next().map(PageRequest.first(2)::from);
        }
        assertThat(found).isEqualTo(expected);
        assertThat(orders().search(
                                OrderQuery.of(hidden).seenBy(Optional.of(new CustomersInSight("reader", Set.of(seen)))),
                                PageRequest.first())
                        .items())
                .isEmpty();
        assertThat(orders().search(
                                OrderQuery.ALL.seenBy(Optional.of(new CustomersInSight("reader", Set.of()))),
                                PageRequest.first())
                        .items())
                .isEmpty();
    }

    @Core
    @DisplayName("ORD-13 Writing an order is recorded, a refused one is not")
    default void recorded() {
        Order order = order(customer(), line(goods("10", 0), 1));
        int before = events().size();

        refused(draft(customer()));

        assertThat(eventsOf(order)).containsExactly("order.created");
        assertThat(events().subList(before, events().size()))
                .noneMatch(event -> event.type().startsWith("order."));
    }

    @Core
    @DisplayName("ORD-14 An order that is not there is not found, whatever is asked of it")
    default void notThere() {
        OrderId nothing = new OrderId("no-such-order");

        assertThat(orders().find(nothing)).isEmpty();
        assertThatThrownBy(() -> fulfilment().confirm(nothing)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> fulfilment().release(nothing)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> fulfilment().cancel(nothing)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> orders().reprice(nothing, Repricing.CURRENT)).isInstanceOf(NotFoundException.class);
    }

    @Core
    @DisplayName("ORD-15 A draft claims no credit and reserves nothing")
    default void draftBindsNobody() {
        CustomerId customer = customerWithLimit("100");
        ProductId product = goods("10", 5);

        order(customer, line(product, 5));

        assertThat(exposure(customer).isZero()).isTrue();
        assertThat(level(product).available()).isEqualByComparingTo("5");
    }

    @Full
    @DisplayName("ORD-16 A draft that is priced again has the prices of its date, and is the same otherwise")
    default void reprices() {
        CustomerId customer = customer();
        ProductId product = goods("10", 0);
        Order order = order(
                customer,
                line(product, 2).less(Percent.of("5")),
                line(goods("3", 0), 1).at(usd("2.50")));
        price(product, "12");

        Order current = orders().reprice(order.id(), Repricing.CURRENT);
        Order pinned = orders().reprice(order.id(), Repricing.PINNED);

        // 2 x 12 x 0.95 = 22.80, and 2.50 by hand
        assertThat(current.net()).isEqualTo(usd("25.30"));
        assertThat(current.lines().get(0).priced().trace()).isNotEmpty();
        assertThat(current.version()).isGreaterThan(order.version());
        assertThat(pinned.net()).isEqualTo(usd("25.30"));
        assertThat(pinned.pricedBy()).isEqualTo(order.pricedBy());
        assertThat(pinned.number()).isEqualTo(order.number());
        assertThat(pinned.reference()).isEqualTo(order.reference());
        assertThat(pinned.lines()).extracting(OrderLine::line).containsExactly("1", "2");
        assertThat(now(order)).isEqualTo(pinned);
        assertThat(eventsOf(order)).containsExactly("order.created", "order.repriced", "order.repriced");
    }

    @Full
    @DisplayName("ORD-17 Only a draft is priced again, and only one whose prices were not agreed")
    default void refusesRepricing() {
        CustomerId customer = customer();
        ProductId product = goods("10", 5);
        Order confirmed = order(customer, line(product, 1));
        fulfilment().confirm(confirmed.id());
        Order agreed = orders().create(agreedDraft(
                customer,
                pricing()
                        .price(PriceRequest.of(customer, List.of(line(product, 1)))
                                .from(LIST)),
                Optional.empty()));
        price(product, "12");

        assertThatThrownBy(() -> orders().reprice(confirmed.id(), Repricing.CURRENT))
                .isInstanceOf(ConflictException.class)
                .hasFieldOrPropertyWithValue("code", "order.state");
        assertThatThrownBy(() -> orders().reprice(agreed.id(), Repricing.CURRENT))
                .isInstanceOf(ConflictException.class)
                .hasFieldOrPropertyWithValue("code", "order.agreed");
        assertThat(now(confirmed).net()).isEqualTo(usd("10"));
        assertThat(now(agreed)).isEqualTo(agreed);
    }

    @Full
    @DisplayName("ORD-18 A channel or a price list that cannot be kept is refused at its place")
    default void namesOfRoutes() {
        OrderDraft draft = draft(customer(), line(goods("10", 0), 1));

        assertThat(refused(new OrderDraft(
                        draft.customer(),
                        draft.reference(),
                        draft.date(),
                        draft.requestedDate(),
                        draft.warehouse(),
                        draft.source(),
                        new OrderDraft.ToPrice(
                                Optional.empty(),
                                Optional.of("Web Shop"),
                                Optional.of("x".repeat(201)),
                                List.of(line(goods("10", 0), 1))))))
                .containsExactly("/channel", "/priceList");
    }

    private static OrderDraft agreedDraft(CustomerId customer, PriceResult prices, Optional<String> source) {
        return new OrderDraft(
                customer,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                source,
                new OrderDraft.Agreed(prices));
    }

    private List<String> refused(OrderDraft draft) {
        return catchThrowableOfType(InvalidRequestException.class, () -> orders().create(draft)).violations().stream()
                .map(Violation::pointer)
                .toList();
    }

    @Full
    @DisplayName(
            "ORD-998 A customer's reference is good for one order, unless that is cancelled: a second is refused, and told which the first is")
    default void oneOrderForAReference() {
        CustomerId customer = customer();
        Order first = orders().create(referring(customer, "PO 4711"));

        assertThatExceptionOfType(ConflictException.class)
                .isThrownBy(() -> orders().create(referring(customer, "PO 4711")))
                .matches(refused -> refused.code().equals("order.reference-taken"))
                .matches(refused -> first.number().equals(refused.data().get("number")));
        assertThat(orders().create(referring(customer(), "PO 4711")).reference())
                .contains("PO 4711");
        fulfilment().cancel(first.id());
        assertThat(orders().create(referring(customer, "PO 4711")).reference()).contains("PO 4711");
    }

    private OrderDraft referring(CustomerId customer, String reference) {
        OrderDraft plain = draft(customer, line(goods("10", 0), 1));
        return new OrderDraft(
                plain.customer(),
                Optional.of(reference),
                plain.date(),
                plain.requestedDate(),
                plain.warehouse(),
                plain.source(),
                plain.content());
    }
}
