package org.tenon.testing.contract.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tenon.testing.contract.order.OrderUnderTest.line;
import static org.tenon.testing.contract.order.OrderUnderTest.usd;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayName;
import org.tenon.catalog.ProductId;
import org.tenon.kernel.DateRange;
import org.tenon.kernel.problem.ConflictException;
import org.tenon.kernel.problem.InvalidRequestException;
import org.tenon.kernel.problem.NotFoundException;
import org.tenon.kernel.problem.Violation;
import org.tenon.order.DeliveryRule;
import org.tenon.order.Order;
import org.tenon.order.OrderDraft;
import org.tenon.order.OrderId;
import org.tenon.order.OrderState;
import org.tenon.order.recurring.Recurrence;
import org.tenon.order.recurring.RecurringDraft;
import org.tenon.order.recurring.RecurringOrder;
import org.tenon.order.recurring.RecurringOrderId;
import org.tenon.order.recurring.RecurringOrderService;
import org.tenon.order.recurring.Run;
import org.tenon.pricing.NewPriceList;
import org.tenon.pricing.NewPriceRule;
import org.tenon.pricing.RuleEffect;
import org.tenon.pricing.RuleScope;
import org.tenon.testing.contract.Besides;
import org.tenon.testing.contract.Concurrent;
import org.tenon.testing.contract.Core;
import org.tenon.testing.contract.Full;
import org.tenon.testing.contract.Together;

/** What is ordered once and comes again and again. */
@Besides(value = "recurring", services = RecurringOrderService.class)
public interface RecurringContract extends LifecycleUnderTest {

    RecurringOrderService recurring();

    /** Sets the day for everybody here. */
    void setToday(LocalDate day);

    private RecurringDraft weekly(RecurringDraft.Prices prices, ProductId product, Optional<LocalDate> last) {
        return of(new Recurrence(Recurrence.Unit.WEEK, 1, today(), last), prices, product, LIST);
    }

    private RecurringDraft of(Recurrence rule, RecurringDraft.Prices prices, ProductId product, String list) {
        return new RecurringDraft(
                customer(),
                Optional.of("PO 12"),
                rule,
                Optional.empty(),
                new OrderDraft.ToPrice(
                        Optional.empty(), Optional.empty(), Optional.of(list), List.of(line(product, 2))),
                prices,
                true,
                DeliveryRule.AVAILABLE);
    }

    private RecurringOrder now(RecurringOrder order) {
        return recurring().find(order.id()).orElseThrow();
    }

    private List<Order> orders(RecurringOrder order) {
        return recurring().runs(order.id()).stream()
                .flatMap(run -> run.order().stream())
                .map(id -> orders().find(id).orElseThrow())
                .toList();
    }

    private static void refused(String pointer, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(InvalidRequestException.class, refused -> assertThat(refused.violations())
                        .extracting(Violation::pointer)
                        .containsExactly(pointer));
    }

    @Core
    @DisplayName("ORD-350 On its day an order is written once and confirmed, and the next day is awaited")
    default void written() {
        LocalDate day = today();
        RecurringOrder weekly =
                recurring().agree(weekly(RecurringDraft.Prices.OF_THE_DAY, goods("10", 50), Optional.empty()));
        assertThat(weekly.next()).contains(day);
        assertThat(weekly.state()).isEqualTo(RecurringOrder.State.ACTIVE);
        assertThat(now(weekly)).isEqualTo(weekly);

        recurring().runDue();
        recurring().runDue();

        assertThat(orders(weekly)).singleElement().satisfies(order -> {
            assertThat(order.state()).isEqualTo(OrderState.CONFIRMED);
            assertThat(order.date()).isEqualTo(day);
            assertThat(order.requestedDate()).contains(day);
            assertThat(order.reference()).contains("PO 12");
            assertThat(order.source()).contains("recurring/" + weekly.id() + "/" + day);
            assertThat(order.gross()).isEqualTo(usd("22.00"));
        });
        assertThat(now(weekly).next()).contains(day.plusWeeks(1));
    }

    @Core
    @DisplayName(
            "ORD-351 Frozen prices stay to the cent, others are those of each day; days that were missed are made up")
    default void prices() {
        LocalDate day = today();
        ProductId product = goods("10", 50);
        RecurringOrder frozen =
                recurring().agree(weekly(RecurringDraft.Prices.FROZEN, product, Optional.of(day.plusWeeks(2))));
        RecurringOrder open =
                recurring().agree(weekly(RecurringDraft.Prices.OF_THE_DAY, product, Optional.of(day.plusWeeks(2))));
        assertThat(frozen.gross()).contains(usd("22.00"));
        assertThat(open.gross()).isEmpty();
        recurring().runDue();
        price(product, "30");
        setToday(day.plusWeeks(2).plusDays(1));

        recurring().runDue();

        assertThat(orders(frozen)).extracting(Order::gross).containsOnly(usd("22.00"));
        assertThat(orders(open)).extracting(Order::gross).containsExactly(usd("66.00"), usd("66.00"), usd("22.00"));
        assertThat(orders(open)).extracting(Order::date).containsExactly(day.plusWeeks(2), day.plusWeeks(1), day);
        assertThat(now(open).state()).isEqualTo(RecurringOrder.State.ENDED);
        assertThat(now(open).next()).isEmpty();
    }

    @Core
    @DisplayName("ORD-352 What is due while it is paused is left out; what has ended does not come back")
    default void paused() {
        LocalDate day = today();
        RecurringOrder weekly =
                recurring().agree(weekly(RecurringDraft.Prices.OF_THE_DAY, goods("10", 50), Optional.empty()));
        recurring().turn(weekly.id(), RecurringOrder.State.PAUSED);
        setToday(day.plusDays(8));
        recurring().runDue();
        assertThat(recurring().runs(weekly.id())).isEmpty();

        assertThat(recurring().turn(weekly.id(), RecurringOrder.State.ACTIVE).next())
                .contains(day.plusDays(14));
        recurring().turn(weekly.id(), RecurringOrder.State.ENDED);
        recurring().turn(weekly.id(), RecurringOrder.State.ENDED);
        assertThatThrownBy(() -> recurring().turn(weekly.id(), RecurringOrder.State.ACTIVE))
                .isInstanceOfSatisfying(ConflictException.class, refused -> assertThat(refused.code())
                        .isEqualTo("order.state"));
        assertThatThrownBy(() -> recurring().turn(new RecurringOrderId("none"), RecurringOrder.State.PAUSED))
                .isInstanceOf(NotFoundException.class);
    }

    @Core
    @DisplayName(
            "ORD-353 A run that fails leaves no order and is told; after three in a row it pauses, and each can be tried again")
    default void fails() {
        LocalDate day = today();
        ProductId product = goods("10", 50);
        String list = "RECURRING-" + UUID.randomUUID();
        var shortLived = priceLists().create(NewPriceList.of(list, "Good today", USD));
        priceLists()
                .addRules(
                        shortLived.id(),
                        List.of(NewPriceRule.of(RuleScope.product(product), new RuleEffect.Price(usd("5")))
                                .valid(new DateRange(Optional.of(day), Optional.of(day.plusDays(1))))));
        RecurringOrder daily = recurring()
                .agree(of(
                        new Recurrence(Recurrence.Unit.DAY, 1, day, Optional.empty()),
                        RecurringDraft.Prices.OF_THE_DAY,
                        product,
                        list));
        setToday(day.plusDays(5));

        recurring().runDue();

        List<Run> runs = recurring().runs(daily.id());
        assertThat(runs).extracting(Run::due).containsExactly(day.plusDays(3), day.plusDays(2), day.plusDays(1), day);
        assertThat(runs.get(3).order()).isPresent();
        assertThat(runs.subList(0, 3)).allSatisfy(run -> {
            assertThat(run.order()).isEmpty();
            assertThat(run.problem()).contains("pricing.no-price");
        });
        assertThat(now(daily).state()).isEqualTo(RecurringOrder.State.PAUSED);
        assertThat(now(daily).failures()).isEqualTo(3);
        assertThat(events().stream()
                        .filter(event -> event.type().equals("order.recurring-failed")
                                && event.subject().equals(daily.id().value())))
                .hasSize(3);

        assertThat(recurring().retry(daily.id(), day.plusDays(1)).order()).isEmpty();
        priceLists()
                .addRules(
                        shortLived.id(),
                        List.of(NewPriceRule.of(RuleScope.product(product), new RuleEffect.Price(usd("6")))));
        Run again = recurring().retry(daily.id(), day.plusDays(1));
        assertThat(again.order()).isPresent();
        assertThat(again.problem()).isEmpty();
        assertThat(recurring().retry(daily.id(), day.plusDays(1))).isEqualTo(again);
        assertThatThrownBy(() -> recurring().retry(daily.id(), day.plusDays(9))).isInstanceOf(NotFoundException.class);
    }

    @Full
    @DisplayName("ORD-354 A wrong agreement is refused at its place")
    default void wrong() {
        ProductId product = goods("10", 1);
        LocalDate day = today();
        refused("/every", () -> recurring()
                .agree(of(
                        new Recurrence(Recurrence.Unit.DAY, 0, day, Optional.empty()),
                        RecurringDraft.Prices.FROZEN,
                        product,
                        LIST)));
        refused("/last", () -> recurring()
                .agree(of(
                        new Recurrence(Recurrence.Unit.DAY, 1, day.minusDays(9), Optional.of(day.minusDays(1))),
                        RecurringDraft.Prices.FROZEN,
                        product,
                        LIST)));
        assertThatThrownBy(() -> recurring()
                        .agree(of(
                                new Recurrence(Recurrence.Unit.DAY, 1, day, Optional.empty()),
                                RecurringDraft.Prices.FROZEN,
                                new ProductId("none"),
                                LIST)))
                .isInstanceOf(InvalidRequestException.class);
    }

    @Full
    @DisplayName("ORD-355 Months are counted from the first day, and a shorter one has its last day for it")
    default void months() {
        Recurrence monthly = new Recurrence(Recurrence.Unit.MONTH, 1, LocalDate.of(2027, 1, 31), Optional.empty());

        assertThat(Stream.iterate(
                                LocalDate.of(2027, 1, 1),
                                day -> monthly.from(day).orElseThrow().plusDays(1))
                        .limit(5)
                        .map(day -> monthly.from(day).orElseThrow()))
                .containsExactly(
                        LocalDate.of(2027, 1, 31),
                        LocalDate.of(2027, 2, 28),
                        LocalDate.of(2027, 3, 31),
                        LocalDate.of(2027, 4, 30),
                        LocalDate.of(2027, 5, 31));
        assertThat(new Recurrence(
                                Recurrence.Unit.YEAR,
                                2,
                                LocalDate.of(2024, 2, 29),
                                Optional.of(LocalDate.of(2027, 1, 1)))
                        .from(LocalDate.of(2026, 1, 1)))
                .contains(LocalDate.of(2026, 2, 28));
    }

    @Concurrent
    @DisplayName("ORD-356 However many look at once what is due, each order is written once")
    default void writtenOnce() {
        List<RecurringOrder> all = Stream.generate(() ->
                        recurring().agree(weekly(RecurringDraft.Prices.OF_THE_DAY, goods("10", 50), Optional.empty())))
                .limit(4)
                .toList();

        Together.all(16, caller -> recurring().runDue());

        List<OrderId> written = all.stream()
                .flatMap(each -> recurring().runs(each.id()).stream())
                .flatMap(run -> run.order().stream())
                .toList();
        assertThat(written).hasSize(4).doesNotHaveDuplicates();
    }
}
