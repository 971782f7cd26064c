package org.tenon.order.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tenon.kernel.capability.Capability;
import org.tenon.kernel.company.Company;
import org.tenon.kernel.event.EventLog;
import org.tenon.kernel.problem.ConflictException;
import org.tenon.kernel.problem.Violations;
import org.tenon.kernel.transaction.Transactions;
import org.tenon.order.OrderId;
import org.tenon.order.installation.Appointment;
import org.tenon.order.installation.AppointmentRequest;
import org.tenon.order.installation.AppointmentService;
import org.tenon.order.installation.EngineerId;
import org.tenon.order.installation.InstallationFreed;
import org.tenon.persistence.UnitOfWork;

/**
 * Books engineers. Each call holds the order's row, then that of the engineer whose time it takes, always in this order; time that
 * is only freed needs no hold.
 */
@Component(
        service = AppointmentService.class,
        property = {Capability.PROVIDER + "=standard", Capability.TRANSACTIONAL + ":Boolean=true"})
public final class BookedAppointments implements AppointmentService {

    private final UnitOfWork unit;
    private final LockedOrders orders;
    private final SlotFinder finder;
    private final Bookings bookings;
    private final Replanning replanning;
    private final EventLog events;
    private final Company company;

    @Activate
    public BookedAppointments(
            @Reference(target = "(unit=order)") UnitOfWork unit,
            @Reference Transactions transactions,
            @Reference Intents intents,
            @Reference SlotFinder finder,
            @Reference Bookings bookings,
            @Reference Replanning replanning,
            @Reference EventLog events,
            @Reference Company company) {
        this.unit = unit;
        this.orders = new LockedOrders(unit, transactions, intents);
        this.finder = finder;
        this.bookings = bookings;
        this.replanning = replanning;
        this.events = events;
        this.company = company;
    }

    @Override
    public Appointment book(OrderId order, AppointmentRequest request) {
        return orders.on(order, "installed", SlotPlanning.PLANNED, (store, row) -> {
            List<OrderLineRow> lines = store.lines(row);
            Calendar calendar = store.calendar();
            EngineerRow engineer = calendar.lock(request.engineer().value())
                    .orElseThrow(() -> SlotPlanning.unknown(request.engineer()));
            Need need = finder.need(calendar, row, lines, request.duration());
            Span span = new Span(request.start(), request.start().plus(need.duration()));
            check(row, lines, engineer, need, span);
            if (!SlotFinder.isFree(calendar, engineer, span, row.id)) {
                throw new ConflictException(
                        "order.engineer-busy",
                        engineer.name + " does not work then, is away or has another appointment.",
                        Map.of("engineer", engineer.id, "start", span.start().toString()));
            }
            return bookings.agreed(store, row, lines, engineer, span);
        });
    }

    private void check(OrderRow row, List<OrderLineRow> lines, EngineerRow engineer, Need need, Span span) {
        Violations violations = new Violations();
        violations.check(
                engineer.active, "/engineer", "order.engineer-inactive", engineer.name + " is not planned any more.");
        violations.check(
                need.isMetBy(engineer.details()),
                "/engineer",
                "order.engineer-unskilled",
                engineer.name + " has not all the skills: "
                        + need.skills().stream().sorted().collect(Collectors.joining(", ")) + ".");
        violations.check(
                need.isReachedBy(engineer.details()),
                "/engineer",
                "order.engineer-too-far",
                engineer.name + " does not go where the order " + row.number + " goes.");
        boolean early = !bookings.isAfterGoods(
                row,
                lines,
                AppointmentRow.of(row, engineer, span, Appointment.State.AGREED).slot(engineer));
        if (violations.check(
                !span.start().isBefore(company.now()), "/start", "order.installation-past", "That is over already.")) {
            violations.check(
                    !early,
                    "/start",
                    "order.installation-too-early",
                    "The goods are promised for "
                            + need.goods().map(LocalDate::toString).orElse("another day")
                            + "; the installation is on that day or later.");
        }
        violations.throwIfAny();
    }

    @Override
    public Appointment agree(OrderId order) {
        return orders.on(order, "installed", SlotPlanning.PLANNED, (store, row) -> {
            List<OrderLineRow> lines = store.lines(row);
            Calendar calendar = store.calendar();
            AppointmentRow proposed = calendar.of(row.id, Appointment.State.PROPOSED)
                    .orElseThrow(() -> new ConflictException(
                            "order.no-proposal",
                            "Nothing is proposed for the order " + row.number + ".",
                            Map.of("order", row.id)));
            EngineerRow engineer = calendar.find(proposed.engineer).orElseThrow();
            if (!bookings.isAfterGoods(row, lines, proposed.slot(engineer))) {
                throw new ConflictException(
                        "order.installation-too-early",
                        "By now the goods of the order " + row.number + " come after what is proposed.",
                        Map.of("order", row.id));
            }
            return bookings.agreed(store, row, lines, engineer, proposed.span());
        });
    }

    @Override
    public void decline(OrderId order) {
        orders.on(order, "installed", SlotPlanning.PLANNED, (store, row) -> {
            store.calendar().of(row.id, Appointment.State.PROPOSED).ifPresent(store.calendar()::remove);
            return Boolean.TRUE;
        });
    }

    @Override
    public void release(OrderId order) {
        orders.on(order, "installed", SlotPlanning.PLANNED, (store, row) -> {
            if (store.calendar().free(row)) {
                List<OrderLineRow> lines = store.lines(row);
                ToldDates before = ToldDates.of(row, lines);
                row.installationDate = null;
                row.engineer = null;
                Instant now = company.now();
                row.reach(row.state, now);
                events.record(new InstallationFreed(order, row.number, row.customerId(), now));
                before.compare(row, lines, events, now);
            }
            return Boolean.TRUE;
        });
    }

    @Override
    public Optional<Appointment> replan(OrderId order) {
        return replanning.replan(order);
    }

    @Override
    public List<Appointment> appointments(OrderId order) {
        return unit.call(em -> {
            Calendar calendar = new Calendar(em);
            return Optional.ofNullable(em.find(OrderRow.class, order.value())).stream()
                    .flatMap(row -> calendar.of(row.id).stream()
                            .flatMap(each -> bookings.appointment(calendar, row, each).stream()))
                    .toList();
        });
    }

    @Override
    public List<Appointment> calendar(Instant from, Instant to, Optional<EngineerId> engineer) {
        return unit.call(em -> {
            Calendar calendar = new Calendar(em);
            List<AppointmentRow> found = calendar.appointments(from, to).stream()
                    .filter(row ->
                            engineer.map(id -> id.value().equals(row.engineer)).orElse(true))
                    .toList();
            Map<String, OrderRow> ordered = new OrderStore(em)
                    .all(found.stream().map(row -> row.order).collect(Collectors.toSet())).stream()
                            .collect(Collectors.toMap(row -> row.id, Function.identity()));
            return found.stream()
                    .flatMap(row -> bookings.appointment(calendar, ordered.get(row.order), row).stream())
                    .toList();
        });
    }
}
