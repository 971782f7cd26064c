package org.tenon.order.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tenon.testing.contract.order.OrderUnderTest.line;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.tenon.catalog.KitComponent;
import org.tenon.catalog.ProductDetails;
import org.tenon.catalog.ProductId;
import org.tenon.catalog.ProductKind;
import org.tenon.customer.CustomerId;
import org.tenon.inventory.Receipt;
import org.tenon.inventory.ReceiptId;
import org.tenon.inventory.Stage;
import org.tenon.inventory.StageStep;
import org.tenon.inventory.WarehouseId;
import org.tenon.inventory.WarehouseStages;
import org.tenon.inventory.internal.OpenedWarehouses;
import org.tenon.inventory.internal.StoredStages;
import org.tenon.kernel.event.RecordedEvent;
import org.tenon.kernel.problem.ConflictException;
import org.tenon.order.DeliveryRule;
import org.tenon.order.Order;
import org.tenon.order.OrderDraft;
import org.tenon.order.OrderState;
import org.tenon.order.PromiseMoved;
import org.tenon.testing.contract.Together;
import org.tenon.testing.fixture.TestDatabase;

/** Goods that come in are set aside for those who wait for them. */
class BackorderFillerTest {

    abstract static class OnDatabase extends OrdersOnDatabase {

        private final BackorderFiller filler;

        OnDatabase(TestDatabase database) {
            super(database);
            filler = filler();
        }

        /** Books goods in, and tells the filler in a transaction as the relay does. */
        private void comeIn(ProductId product, long quantity) {
            ReceiptId receipt = stock().receive(new Receipt(
                    WarehouseId.MAIN, Optional.empty(), List.of(Receipt.Line.of(product, quantity))));
            tell("stock.received", receipt.value());
        }

        private void tell(String type, String subject) {
            platform.transactions()
                    .required(() -> filler.on(new RecordedEvent(
                            1, "id", type, subject, platform.company().now(), "system", "{}")));
        }

        private Order waiting(ProductId product, long quantity, int priority, Optional<LocalDate> wanted) {
            OrderDraft draft = draft(customer(), line(product, quantity));
            Order order = orders().create(new OrderDraft(
                    draft.customer(),
                    draft.reference(),
                    draft.date(),
                    wanted,
                    draft.warehouse(),
                    draft.source(),
                    draft.content(),
                    priority,
                    DeliveryRule.AVAILABLE));
            return fulfilment().confirm(order.id());
        }

        private int reserved(Order order) {
            return now(order).lines().get(0).reserved().intValueExact();
        }

        @Test
        void goods_go_to_the_higher_priority_then_to_whom_wants_them_sooner_then_to_whom_ordered_first() {
            ProductId product = goods("10", 0);
            Order first = waiting(product, 3, 0, Optional.empty());
            Order second = waiting(product, 3, 0, Optional.empty());
            Order sooner = waiting(product, 3, 0, Optional.of(today().plusDays(20)));
            Order urgent = waiting(product, 3, 5, Optional.empty());

            comeIn(product, 4);
            assertThat(List.of(reserved(urgent), reserved(sooner), reserved(first), reserved(second)))
                    .containsExactly(3, 1, 0, 0);

            comeIn(product, 6);
            assertThat(List.of(reserved(urgent), reserved(sooner), reserved(first), reserved(second)))
                    .containsExactly(3, 3, 3, 1);
        }

        @Test
        void a_kit_waits_for_what_it_misses_and_leaves_to_others_what_it_can_do_nothing_with() {
            ProductId plates = goods("10", 0);
            ProductId screws = goods("10", 0);
            ProductId kit = products()
                    .create(ProductDetails.goods("KIT-" + plates, "A kit", "set", TAXED)
                            .ofKind(ProductKind.KIT))
                    .id();
            price(kit, "100");
            kits().change(kit, 0, List.of(KitComponent.of(plates, 1), KitComponent.of(screws, 8)));
            Order waits = waiting(kit, 1, 5, Optional.empty());
            Order behind = waiting(plates, 1, 0, Optional.empty());

            comeIn(plates, 1);
            assertThat(List.of(reserved(waits), reserved(behind))).containsExactly(0, 1);

            comeIn(plates, 1);
            comeIn(screws, 7);
            assertThat(reserved(waits)).isZero();
            comeIn(screws, 1);
            assertThat(reserved(waits)).isEqualTo(1);
            assertThat(now(waits).state()).isEqualTo(OrderState.CONFIRMED);
        }

        @Test
        void an_order_that_is_complete_is_confirmed_and_promised_for_today_and_both_are_told() {
            ProductId product = goods("10", 1);
            Order order = waiting(product, 3, 0, Optional.empty());

            comeIn(product, 5);

            Order after = now(order);
            assertThat(after.state()).isEqualTo(OrderState.CONFIRMED);
            assertThat(after.lines().get(0).promisedDate()).contains(today());
            assertThat(eventsOf(order))
                    .endsWith("order.backorder-reserved", "order.promise-moved", "order.dates-moved");
            assertThat(platform.events().recorded(PromiseMoved.class))
                    .filteredOn(event -> event.order().equals(order.id()))
                    .singleElement()
                    .satisfies(event -> {
                        assertThat(event.before()).isEqualTo(restocked());
                        assertThat(event.promised()).isEqualTo(today());
                    });
        }

        @Test
        void who_confirms_a_completed_order_again_learns_that_once() {
            ProductId product = goods("10", 1);
            Order order = waiting(product, 3, 0, Optional.empty());
            comeIn(product, 5);

            assertThat(fulfilment().confirm(order.id()).state()).isEqualTo(OrderState.CONFIRMED);
            assertThatThrownBy(() -> fulfilment().confirm(order.id()))
                    .isInstanceOfSatisfying(ConflictException.class, refused -> assertThat(refused.code())
                            .isEqualTo("order.state"));
        }

        @Test
        void being_told_twice_changes_nothing() {
            ProductId product = goods("10", 1);
            Order order = waiting(product, 3, 0, Optional.empty());
            comeIn(product, 1);
            Order after = now(order);

            tell("stock.booked", "none");

            assertThat(now(order)).isEqualTo(after);
        }

        @Test
        void goods_go_to_those_who_wait_when_they_were_put_away() {
            StoredStages stages = new StoredStages(
                    platform.unit("inventory"),
                    platform.transactions(),
                    products(),
                    platform.events(),
                    platform.company());
            WarehouseId warehouse = new OpenedWarehouses(
                            platform.unit("inventory"), platform.transactions(), platform.events(), platform.company())
                    .open(new WarehouseId("BY-STAGES"));
            stages.set(new WarehouseStages(warehouse, List.of(new Stage("DOCK", false, 0)), List.of(), 0));
            ProductId product = goods("10", 0);
            OrderDraft draft = draft(customer(), line(product, 3));
            Order order = fulfilment()
                    .confirm(orders().create(new OrderDraft(
                                    draft.customer(),
                                    draft.reference(),
                                    draft.date(),
                                    draft.requestedDate(),
                                    Optional.of(warehouse),
                                    draft.source(),
                                    draft.content(),
                                    0,
                                    DeliveryRule.AVAILABLE))
                            .id());
            ReceiptId receipt =
                    stock().receive(new Receipt(warehouse, Optional.empty(), List.of(Receipt.Line.of(product, 3))));
            tell("stock.received", receipt.value());
            assertThat(reserved(order)).isZero();

            stages.move(new StageStep(
                    "put away",
                    product,
                    warehouse,
                    Optional.empty(),
                    Optional.of("DOCK"),
                    Optional.empty(),
                    BigDecimal.valueOf(2),
                    Optional.empty()));
            tell("stock.relocated", product.value());

            assertThat(reserved(order)).isEqualTo(2);
        }

        @Test
        void what_another_order_gives_back_is_set_aside_too() {
            ProductId product = goods("10", 3);
            Order holder = binding(customer(), line(product, 3));
            Order order = waiting(product, 2, 0, Optional.empty());

            fulfilment().cancel(holder.id());
            tell("stock.released", "order/" + holder.id());

            assertThat(reserved(order)).isEqualTo(2);
        }

        @Test
        void a_rush_for_what_comes_in_oversells_nothing() {
            ProductId product = goods("10", 0);
            for (int i = 0; i < 4; i++) {
                waiting(product, 3, 0, Optional.empty());
            }
            CustomerId customer = customer();

            Together.all(8, caller -> {
                if (caller % 2 == 0) {
                    comeIn(product, 2);
                } else {
                    binding(customer, line(product, 1));
                }
                return caller;
            });

            // 4 orders of 3 and 4 of 1 want 16; 8 came in.
            tell("stock.booked", "none");
            assertThat(level(product).reserved()).isEqualByComparingTo("8");
        }
    }

    @Nested
    class OnH2 extends OnDatabase {
        OnH2() {
            super(TestDatabase.H2);
        }
    }

    @Nested
    class OnPostgreSql extends OnDatabase {
        OnPostgreSql() {
            super(TestDatabase.POSTGRESQL);
        }
    }
}
