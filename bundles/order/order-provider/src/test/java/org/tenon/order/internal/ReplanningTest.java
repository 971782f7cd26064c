package org.tenon.order.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tenon.testing.contract.order.EngineersUnderTest.newSkill;
import static org.tenon.testing.contract.order.OrderUnderTest.line;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tenon.catalog.KitComponent;
import org.tenon.catalog.Product;
import org.tenon.catalog.ProductId;
import org.tenon.catalog.ProductKind;
import org.tenon.order.Amendment;
import org.tenon.order.Order;
import org.tenon.order.installation.Appointment;
import org.tenon.order.installation.AppointmentRequest;
import org.tenon.order.installation.Slot;
import org.tenon.testing.fixture.TestDatabase;

/** What becomes of the old appointment is for the configuration to say; that it stays is the contract's ORD-314. */
class ReplanningTest extends OrdersOnDatabase {

    ReplanningTest() {
        super(TestDatabase.H2);
    }

    private Replanning by(Replanning.Policy policy) {
        return new Replanning(
                new LockedOrders(platform.unit("order"), platform.transactions(), intents),
                new SlotFinder(customers(), platform.company()),
                new Bookings(platform.events(), platform.company()),
                platform.events(),
                platform.company(),
                policy);
    }

    /** With an appointment tomorrow, and goods that come in two weeks. */
    private Order late() {
        String skill = newSkill();
        engineer(skill);
        ProductId product = installable(2, 60, skill);
        Order order = binding(customer(), line(product, 2));
        appointments().book(order.id(), AppointmentRequest.of(slots(order, 1).get(0)));
        return amendments()
                .amend(order.id(), Amendment.of(Amendment.Change.of("1", 3)))
                .order();
    }

    @Test
    void an_appointment_moves_at_once_where_that_is_wished() {
        Order order = late();

        Slot slot = by(Replanning.Policy.MOVE).replan(order.id()).orElseThrow().slot();

        assertThat(slot.day()).isAfterOrEqualTo(restocked());
        assertThat(appointments().appointments(order.id())).singleElement().satisfies(only -> {
            assertThat(only.state()).isEqualTo(Appointment.State.AGREED);
            assertThat(only.slot()).isEqualTo(slot);
        });
        assertThat(now(order).installation().orElseThrow().date()).isEqualTo(slot.day());
        assertThat(eventsOf(order)).endsWith("order.installation-scheduled", "order.dates-moved");
    }

    @Test
    void a_kit_takes_as_long_to_install_as_what_it_is_made_of() {
        String skill = newSkill();
        engineer(skill);
        ProductId boiler = installable(2, 60, skill);
        ProductId kit = goods("10", 0);
        Product product = products().find(kit).orElseThrow();
        products().change(kit, product.version(), product.details().ofKind(ProductKind.KIT));
        kits().change(kit, 0, List.of(KitComponent.of(boiler, 2)));

        Order order = binding(customer(), line(kit, 1));

        Slot slot = slots(order, 1).get(0);
        assertThat(Duration.between(slot.start(), slot.end())).isEqualTo(Duration.ofHours(2));
    }

    @Test
    void the_old_time_is_free_at_once_where_that_is_wished() {
        Order order = late();

        Appointment proposed = by(Replanning.Policy.FREE).replan(order.id()).orElseThrow();

        assertThat(proposed.state()).isEqualTo(Appointment.State.PROPOSED);
        assertThat(appointments().appointments(order.id())).containsExactly(proposed);
        assertThat(by(Replanning.Policy.FREE).replan(order.id())).contains(proposed);
        assertThat(appointments().agree(order.id()).slot()).isEqualTo(proposed.slot());
    }
}
