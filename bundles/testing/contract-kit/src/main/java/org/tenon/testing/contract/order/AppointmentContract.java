package org.tenon.testing.contract.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.tenon.testing.contract.order.EngineersUnderTest.anna;
import static org.tenon.testing.contract.order.EngineersUnderTest.goingTo;
import static org.tenon.testing.contract.order.EngineersUnderTest.newSkill;
import static org.tenon.testing.contract.order.EngineersUnderTest.travelling;
import static org.tenon.testing.contract.order.OrderUnderTest.line;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayName;
import org.tenon.catalog.ProductId;
import org.tenon.kernel.problem.ConflictException;
import org.tenon.kernel.problem.InvalidRequestException;
import org.tenon.order.Amendment;
import org.tenon.order.Installation;
import org.tenon.order.Order;
import org.tenon.order.OrderDatesMoved;
import org.tenon.order.ShipmentRequest;
import org.tenon.order.installation.Appointment;
import org.tenon.order.installation.AppointmentRequest;
import org.tenon.order.installation.AppointmentService;
import org.tenon.order.installation.Engineer;
import org.tenon.order.installation.EngineerDetails;
import org.tenon.order.installation.EngineerId;
import org.tenon.order.installation.EngineerService;
import org.tenon.order.installation.InstallationPlanning;
import org.tenon.order.installation.NewAbsence;
import org.tenon.order.installation.Slot;
import org.tenon.order.installation.TravelArea;
import org.tenon.testing.contract.Besides;
import org.tenon.testing.contract.Concurrent;
import org.tenon.testing.contract.Core;
import org.tenon.testing.contract.Full;
import org.tenon.testing.contract.Together;

/** Engineers are booked for orders, and what was agreed is planned anew when it cannot be kept. */
@Besides(
        value = "appointments",
        services = {EngineerService.class, InstallationPlanning.class, AppointmentService.class})
public interface AppointmentContract extends EngineersUnderTest {

    private static void conflict(String code, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(ConflictException.class, refused -> assertThat(refused.code())
                .isEqualTo(code));
    }

    private static void refused(String code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(InvalidRequestException.class, refused -> assertThat(refused.violations())
                        .extracting(violation -> violation.code())
                        .containsExactly(code));
    }

    private List<OrderDatesMoved> told(Order order) {
        return events().stream()
                .filter(event ->
                        event instanceof OrderDatesMoved moved && moved.order().equals(order.id()))
                .map(OrderDatesMoved.class::cast)
                .toList();
    }

    /** With an appointment in the first slot of tomorrow. */
    private Order booked(ProductId product) {
        Order order = binding(customer(), line(product, 2));
        appointments().book(order.id(), AppointmentRequest.of(slots(order, 1).get(0)));
        return now(order);
    }

    @Core
    @DisplayName("ORD-310 An appointment takes its slot, gives the order its day, and the customer is told")
    default void bookedAndTold() {
        String skill = newSkill();
        Engineer anna = engineer(skill);
        ProductId product = installable(9, 60, skill);
        Order order = binding(customer(), line(product, 2));
        List<Slot> before = slots(order, 1);

        Appointment appointment = appointments().book(order.id(), AppointmentRequest.of(before.get(0)));

        assertThat(appointment.slot()).isEqualTo(before.get(0));
        assertThat(appointment.state()).isEqualTo(Appointment.State.AGREED);
        assertThat(appointments().appointments(order.id())).containsExactly(appointment);
        assertThat(now(order).installation())
                .contains(new Installation(
                        today().plusDays(1), Optional.of(anna.details().name())));
        assertThat(eventsOf(order))
                .endsWith("order.installation-booked", "order.installation-scheduled", "order.dates-moved");
        assertThat(told(order).get(0).installation()).contains(today().plusDays(1));

        Order other = binding(customer(), line(product, 2));
        assertThat(slots(other, 1)).isEqualTo(before.subList(1, before.size()));
        conflict("order.engineer-busy", () -> appointments().book(other.id(), AppointmentRequest.of(before.get(0))));
        Instant from = before.get(0).start().plusSeconds(60);
        assertThat(appointments().calendar(from, from.plusSeconds(1), Optional.of(anna.id())))
                .containsExactly(appointment);
        assertThat(appointments().calendar(before.get(0).end(), before.get(1).start(), Optional.of(anna.id())))
                .isEmpty();
    }

    @Core
    @DisplayName("ORD-311 Another slot takes the place of the first one, which is free again")
    default void moved() {
        String skill = newSkill();
        engineer(skill);
        Order order = booked(installable(9, 60, skill));
        Slot first = appointments().appointments(order.id()).get(0).slot();
        Slot next = slots(order, 2).stream()
                .filter(slot -> slot.day().equals(today().plusDays(2)))
                .findFirst()
                .orElseThrow();

        appointments().book(order.id(), AppointmentRequest.of(next));

        assertThat(slots(order, 1)).contains(first);
        assertThat(told(order))
                .extracting(OrderDatesMoved::installationBefore, OrderDatesMoved::installation)
                .containsExactly(
                        tuple(Optional.empty(), Optional.of(today().plusDays(1))),
                        tuple(Optional.of(today().plusDays(1)), Optional.of(today().plusDays(2))));
    }

    @Full
    @DisplayName(
            "ORD-312 Who cannot do it is not booked, nor anybody before the goods, in the past, or outside his hours")
    default void wrongBookings() {
        String skill = newSkill();
        Engineer anna = engineer(skill);
        Engineer unskilled = engineer("gas");
        Engineer far = engineers().register(goingTo(anna(skill), new TravelArea("CH", "")));
        Order order = binding(customer(), line(installable(2, 60, skill), 2));
        Order late = binding(customer(), line(installable(0, 60, skill), 2));
        Slot slot = slots(order, 1).get(0);

        refused("order.engineer-unskilled", () -> book(order, unskilled.id(), slot.start()));
        refused("order.engineer-too-far", () -> book(order, far.id(), slot.start()));
        refused("order.unknown-engineer", () -> book(order, new EngineerId("none"), slot.start()));
        refused(
                "order.installation-past",
                () -> book(order, anna.id(), slot.start().minus(Duration.ofDays(9))));
        refused("order.installation-too-early", () -> book(late, anna.id(), slot.start()));
        conflict(
                "order.engineer-busy", () -> book(order, anna.id(), slot.start().minusSeconds(1)));
        conflict("order.state", () -> book(order(customer(), line(goods("1", 1), 1)), anna.id(), slot.start()));
        EngineerDetails gone = anna.details();
        engineers()
                .change(
                        anna.id(),
                        anna.version(),
                        new EngineerDetails(
                                gone.name(),
                                gone.user(),
                                gone.zone(),
                                gone.skills(),
                                gone.hours(),
                                gone.areas(),
                                0,
                                false));
        refused("order.engineer-inactive", () -> book(order, anna.id(), slot.start()));
        assertThat(appointments().appointments(order.id())).isEmpty();
        assertThat(now(order).installation()).isEmpty();
    }

    private Appointment book(Order order, EngineerId engineer, Instant start) {
        return appointments().book(order.id(), new AppointmentRequest(engineer, start, Optional.empty()));
    }

    @Full
    @DisplayName("ORD-313 Between two customers an engineer has time for the way")
    default void travels() {
        String skill = newSkill();
        engineers().register(travelling(anna(skill), 30));
        ProductId product = installable(9, 30, skill);
        Order first = booked(product);
        Slot taken = appointments().appointments(first.id()).get(0).slot();
        Order second = binding(customer(), line(product, 2));

        // From 8 to 9 he is there; from 9 to 9:30 on the way.
        assertThat(slots(second, 1).get(0).start()).isEqualTo(taken.end().plus(Duration.ofMinutes(30)));
        conflict("order.engineer-busy", () -> book(second, taken.engineer(), taken.end()));
    }

    @Core
    @DisplayName(
            "ORD-314 When the goods come later, the next possible slot is proposed; the old one is free when it is agreed")
    default void goodsComeLater() {
        String skill = newSkill();
        Engineer anna = engineer(skill);
        ProductId product = installable(2, 60, skill);
        Order order = booked(product);
        Slot old = appointments().appointments(order.id()).get(0).slot();
        assertThat(appointments().replan(order.id())).isEmpty();
        amendments().amend(order.id(), Amendment.of(Amendment.Change.of("1", 3)));

        Appointment proposal = appointments().replan(order.id()).orElseThrow();

        assertThat(proposal.state()).isEqualTo(Appointment.State.PROPOSED);
        assertThat(proposal.slot().engineer()).isEqualTo(anna.id());
        // It was planned a day after the goods.
        assertThat(proposal.slot().day()).isEqualTo(restocked().plusDays(1));
        assertThat(appointments().replan(order.id())).contains(proposal);
        assertThat(appointments().appointments(order.id()))
                .extracting(Appointment::slot)
                .containsExactly(old, proposal.slot());
        assertThat(now(order).installation().orElseThrow().date()).isEqualTo(old.day());
        assertThat(eventsOf(order)).contains("order.installation-endangered", "order.installation-proposed");

        assertThat(appointments().agree(order.id()).slot()).isEqualTo(proposal.slot());
        assertThat(appointments().appointments(order.id()))
                .extracting(Appointment::state)
                .containsExactly(Appointment.State.AGREED);
        assertThat(now(order).installation())
                .contains(new Installation(
                        proposal.slot().day(), Optional.of(anna.details().name())));
        assertThat(told(order)).last().satisfies(event -> assertThat(event.installation())
                .contains(proposal.slot().day()));
        assertThat(appointments().calendar(old.start(), old.end(), Optional.of(anna.id())))
                .isEmpty();
        conflict("order.no-proposal", () -> appointments().agree(order.id()));
    }

    @Full
    @DisplayName("ORD-315 A proposal ends when it is declined, or when the goods come in time after all")
    default void proposalIsOver() {
        String skill = newSkill();
        engineer(skill);
        ProductId product = installable(2, 60, skill);
        Order order = booked(product);
        amendments().amend(order.id(), Amendment.of(Amendment.Change.of("1", 3)));
        appointments().replan(order.id());

        appointments().decline(order.id());
        appointments().decline(order.id());
        assertThat(appointments().appointments(order.id())).hasSize(1);
        assertThat(appointments().replan(order.id())).isPresent();

        receive(product, 1);
        fulfilment().confirm(order.id());
        assertThat(appointments().replan(order.id())).isEmpty();
        assertThat(appointments().appointments(order.id()))
                .extracting(Appointment::state)
                .containsExactly(Appointment.State.AGREED);
    }

    @Core
    @DisplayName("ORD-316 When an engineer is away, somebody else is proposed")
    default void engineerIsAway() {
        String skill = newSkill();
        Engineer anna = engineer(skill);
        Order order = booked(installable(2, 60, skill));
        Engineer bert = engineer(skill);
        LocalDate day = today().plusDays(1);
        engineers()
                .absent(new NewAbsence(
                        Optional.of(anna.id()),
                        day.atStartOfDay(),
                        day.plusDays(30).atStartOfDay(),
                        "Ill"));

        Appointment proposal = appointments().replan(order.id()).orElseThrow();

        assertThat(proposal.slot().engineer()).isEqualTo(bert.id());
        assertThat(proposal.slot().day()).isEqualTo(day);
        appointments().agree(order.id());
        assertThat(now(order).installation().orElseThrow().engineer())
                .contains(bert.details().name());
        // The day is the same: the customer has nothing new to learn.
        assertThat(told(order)).hasSize(1);
    }

    @Core
    @DisplayName(
            "ORD-317 Who is cancelled, released or planned by hand is in the calendar no more; who is installed stays")
    default void leavesTheCalendar() {
        String skill = newSkill();
        engineer(skill);
        ProductId product = installable(50, 10, skill);
        Order cancelled = booked(product);
        Order released = booked(product);
        Order byHand = booked(product);
        Order installed = booked(product);

        fulfilment().cancel(cancelled.id());
        appointments().release(released.id());
        appointments().release(released.id());
        fulfilment().scheduleInstallation(byHand.id(), new Installation(today().plusDays(1), Optional.of("A friend")));
        fulfilment().ship(installed.id(), ShipmentRequest.ALL_RESERVED);
        deliveries().installed(installed.id(), today());

        for (Order gone : List.of(cancelled, released, byHand)) {
            assertThat(appointments().appointments(gone.id())).isEmpty();
        }
        assertThat(now(released).installation()).isEmpty();
        assertThat(eventsOf(released)).endsWith("order.installation-freed", "order.dates-moved");
        assertThat(appointments().appointments(installed.id()))
                .extracting(Appointment::state)
                .containsExactly(Appointment.State.DONE);
    }

    @Concurrent
    @DisplayName(
            "ORD-318 Of 16 orders that want one engineer at one time, one gets him, and 15 are told that he is busy")
    default void bookedOnce() {
        String skill = newSkill();
        engineer(skill);
        ProductId product = installable(99, 60, skill);
        List<Order> all = IntStream.range(0, 16)
                .mapToObj(i -> binding(customer(), line(product, 2)))
                .toList();
        AppointmentRequest slot = AppointmentRequest.of(slots(all.get(0), 1).get(0));

        List<Together.Outcome<Appointment>> outcomes =
                Together.run(16, caller -> appointments().book(all.get(caller).id(), slot));

        assertThat(outcomes).filteredOn(Together.Outcome::succeeded).hasSize(1);
        assertThat(outcomes).filteredOn(outcome -> !outcome.succeeded()).allSatisfy(outcome -> assertThat(
                        outcome.failure())
                .isInstanceOfSatisfying(ConflictException.class, refused -> assertThat(refused.code())
                        .isEqualTo("order.engineer-busy")));
    }

    @Concurrent
    @DisplayName("ORD-319 16 orders that are planned anew at once get 16 slots that do not overlap")
    default void plannedAnewAtOnce() {
        String skill = newSkill();
        Engineer anna = engineer(skill);
        Engineer bert = engineer(skill);
        ProductId product = installable(99, 15, skill);
        List<Order> all = IntStream.range(0, 16).mapToObj(i -> booked(product)).toList();
        LocalDate day = today().plusDays(1);
        for (Engineer away : List.of(anna, bert)) {
            engineers()
                    .absent(new NewAbsence(
                            Optional.of(away.id()),
                            day.atStartOfDay(),
                            day.plusDays(1).atStartOfDay(),
                            "A training"));
        }

        List<Optional<Appointment>> proposals =
                Together.all(16, caller -> appointments().replan(all.get(caller).id()));

        List<Slot> taken =
                proposals.stream().map(each -> each.orElseThrow().slot()).toList();
        for (Slot one : taken) {
            assertThat(taken)
                    .filteredOn(other -> other.engineer().equals(one.engineer())
                            && other.start().isBefore(one.end())
                            && one.start().isBefore(other.end()))
                    .containsExactly(one);
        }
    }
}
