package org.tenon.order.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tenon.testing.contract.order.OrderUnderTest.line;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tenon.inventory.AvailabilityRequest;
import org.tenon.inventory.AvailabilityService;
import org.tenon.inventory.Custody;
import org.tenon.inventory.Issue;
import org.tenon.inventory.LineAvailability;
import org.tenon.inventory.Promise;
import org.tenon.inventory.Reservation;
import org.tenon.inventory.ReservationRequest;
import org.tenon.inventory.ReservationService;
import org.tenon.inventory.WarehouseId;
import org.tenon.kernel.capability.PinnedProviderGoneException;
import org.tenon.kernel.capability.ProviderPin;
import org.tenon.kernel.capability.ProviderVersion;
import org.tenon.kernel.problem.ConflictException;
import org.tenon.order.Amendment;
import org.tenon.order.Order;
import org.tenon.order.OrderReservedAnew;
import org.tenon.order.OrderState;
import org.tenon.order.ShipmentRequest;
import org.tenon.testing.fixture.TestDatabase;

/** An order's goods stay with the provider of inventory that has set them aside. */
class KeptOrdersTest extends OrdersOnDatabase {

    private static final ProviderVersion STANDARD = new ProviderVersion("standard", "1.0.0");
    private static final ProviderVersion ACME = new ProviderVersion("acme", "2.1.0");

    private final Routed routed = new Routed();

    @BeforeEach
    void begin() {
        routed.begin();
    }

    private final GoodsDesk desk = new GoodsDesk(routed, routed, platform.company());
    private final Fulfilment orders = new Fulfilment(
            platform.unit("order"),
            platform.transactions(),
            new OrderSteps(
                    credit(),
                    desk,
                    platform.events(),
                    platform.company(),
                    intents,
                    saidNumbers(),
                    OrderSettings.DEFAULTS),
            platform.events(),
            platform.company());
    private final Amendments changes = new Amendments(
            platform.unit("order"),
            platform.transactions(),
            products(),
            pricing(),
            credit(),
            desk,
            platform.events(),
            platform.company(),
            intents);

    KeptOrdersTest() {
        super(TestDatabase.H2);
    }

    private Order draftOf(long quantity, long inStock) {
        return order(customer(), line(goods("10", inStock), quantity));
    }

    @Test
    @DisplayName("What is first reserved goes where the routes say, and everything after it to who has reserved it")
    void stays_with_its_keeper() {
        Order order = draftOf(5, 3);
        assertThat(order.reservedBy()).isEmpty();

        assertThat(orders.confirm(order.id()).reservedBy()).contains("standard@1.0.0");
        routed.chosen = ACME;
        orders.ship(order.id(), ShipmentRequest.ALL_RESERVED);
        changes.amend(order.id(), Amendment.of(Amendment.Change.of("1", 4)));
        orders.cancel(order.id());

        assertThat(now(order).reservedBy()).contains("standard@1.0.0");
        Optional<ProviderPin> kept = Optional.of(STANDARD.orSuccessor());
        assertThat(routed.asked)
                .extracting(Custody::pin)
                .as("reserve, promise; issue; reserve and promise; release")
                .startsWith(Optional.empty(), kept, kept)
                .endsWith(kept)
                .filteredOn(Optional::isEmpty)
                .hasSize(1);
        assertThat(routed.asked).extracting(Custody::documentKind).containsOnly(Optional.of("order"));
        assertThat(routed.asked)
                .extracting(Custody::routingKey)
                .containsOnly(Optional.of(order.customer().value()));
    }

    @Test
    @DisplayName("An order remembers whom its goods were moved to when it next asks for them")
    void follows_its_goods() {
        Order order = draftOf(5, 9);
        orders.confirm(order.id());
        routed.heir = Optional.of(ACME);

        orders.ship(order.id(), ShipmentRequest.ALL_RESERVED);

        assertThat(now(order).reservedBy()).contains("acme@2.1.0");
    }

    @Test
    @DisplayName("While who keeps its goods is gone, an order stays as it is")
    void stays_as_it_is_without_its_keeper() {
        Order order = draftOf(5, 9);
        Order confirmed = orders.confirm(order.id());
        routed.gone = true;

        assertThatThrownBy(() -> orders.ship(order.id(), ShipmentRequest.ALL_RESERVED))
                .isInstanceOf(PinnedProviderGoneException.class);
        assertThatThrownBy(() -> orders.cancel(order.id())).isInstanceOf(PinnedProviderGoneException.class);
        assertThatThrownBy(() -> changes.amend(order.id(), Amendment.of(Amendment.Change.of("1", 6))))
                .isInstanceOf(PinnedProviderGoneException.class);

        assertThat(now(order)).isEqualTo(confirmed);
    }

    @Test
    @DisplayName("What is still to leave of an order is reserved anew when who kept it is gone, and not before")
    void is_reserved_anew() {
        Order order = draftOf(5, 3);
        orders.confirm(order.id());
        orders.ship(order.id(), ShipmentRequest.ALL_RESERVED);
        assertThatThrownBy(() -> orders.reserveAnew(order.id()))
                .isInstanceOfSatisfying(ConflictException.class, refused -> assertThat(refused.code())
                        .isEqualTo("order.kept"));

        routed.chosen = ACME;
        routed.gone = true;
        Order anew = orders.reserveAnew(order.id());

        assertThat(anew.reservedBy()).contains("acme@2.1.0");
        assertThat(anew.state()).isEqualTo(OrderState.PARTLY_SHIPPED);
        // 3 of 5 have left: acme is asked for the other 2, now and in the future.
        assertThat(routed.wantedOfAcme).isEqualByComparingTo("2");
        assertThat(anew.lines().get(0).reserved()).isEqualByComparingTo("2");
        assertThat(platform.events().recorded(OrderReservedAnew.class))
                .filteredOn(event -> event.order().equals(order.id()))
                .singleElement()
                .extracting(OrderReservedAnew::lostWith)
                .isEqualTo("standard@1.0.0");

        changes.amend(order.id(), Amendment.of(Amendment.Change.of("1", 7)));
        assertThat(routed.wantedOfAcme).isEqualByComparingTo("4");
        orders.ship(order.id(), ShipmentRequest.ALL_RESERVED);
        assertThat(now(order).state()).isEqualTo(OrderState.SHIPPED);
    }

    /** What the switchboard makes of two providers: ours, and one that has enough of everything. */
    private final class Routed implements ReservationService, AvailabilityService {

        private final List<Custody> asked = new ArrayList<>();
        private ProviderVersion chosen = STANDARD;
        private Optional<ProviderVersion> heir = Optional.empty();
        private boolean gone;
        private BigDecimal wantedOfAcme = BigDecimal.ZERO;

        private void begin() {
            asked.clear();
            chosen = STANDARD;
            heir = Optional.empty();
            gone = false;
        }

        private ProviderVersion by(Custody custody) {
            asked.add(custody);
            ProviderPin pin = custody.pin().orElse(null);
            if (pin == null) {
                return chosen;
            }
            if (gone && pin.by().equals(STANDARD)) {
                throw new PinnedProviderGoneException("inventory", pin);
            }
            return heir.orElse(pin.by());
        }

        private List<Reservation> by(ProviderVersion provider, List<Reservation> answers) {
            return answers.stream().map(answer -> answer.attributedTo(provider)).toList();
        }

        @Override
        public List<Reservation> reserve(ReservationRequest request, Custody custody) {
            ProviderVersion provider = by(custody);
            return by(provider, provider.equals(ACME) && gone ? plenty(request) : reserve(request));
        }

        private List<Reservation> plenty(ReservationRequest request) {
            return request.lines().stream()
                    .map(line -> {
                        wantedOfAcme = line.quantity();
                        return new Reservation(
                                request.document(),
                                line.line(),
                                line.product(),
                                request.warehouse(),
                                line.quantity(),
                                line.quantity(),
                                BigDecimal.ZERO);
                    })
                    .toList();
        }

        @Override
        public List<Reservation> issue(Issue issue, Custody custody) {
            ProviderVersion provider = by(custody);
            return by(provider, provider.equals(ACME) && gone ? List.of() : issue(issue));
        }

        @Override
        public void release(String document, Custody custody) {
            by(custody);
            release(document);
        }

        @Override
        public List<Reservation> of(String document, Custody custody) {
            return by(by(custody), of(document));
        }

        @Override
        public List<LineAvailability> promise(AvailabilityRequest request, Custody custody) {
            by(custody);
            return promise(request);
        }

        @Override
        public List<Reservation> reserve(ReservationRequest request) {
            return reservations().reserve(request);
        }

        @Override
        public void release(String document) {
            reservations().release(document);
        }

        @Override
        public List<Reservation> issue(Issue issue) {
            return reservations().issue(issue);
        }

        @Override
        public List<Reservation> of(String document) {
            return reservations().of(document);
        }

        @Override
        public List<LineAvailability> promise(AvailabilityRequest request) {
            return request.lines().stream()
                    .map(line -> new LineAvailability(
                            line.product(),
                            line.quantity(),
                            List.of(new Promise(
                                    line.quantity(), restocked(), WarehouseId.MAIN, Promise.Basis.LEAD_TIME))))
                    .toList();
        }
    }
}
