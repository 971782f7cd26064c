package org.tenon.order.internal;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tenon.kernel.company.Company;
import org.tenon.kernel.event.EventLog;
import org.tenon.kernel.transaction.Transactions;
import org.tenon.order.OrderId;
import org.tenon.order.OrderState;
import org.tenon.order.installation.Appointment;
import org.tenon.order.installation.InstallationProposed;
import org.tenon.order.installation.Slot;
import org.tenon.order.installation.SlotQuery;
import org.tenon.persistence.UnitOfWork;

/** Looks for another time when an appointment cannot be kept, and keeps it free until somebody agrees. */
@Component(service = Replanning.class, configurationPid = OrderConfig.PID)
public final class Replanning {

    /** What becomes of an appointment that cannot be kept. */
    enum Policy {
        /** It stays until somebody agrees to the other one. */
        PROPOSE,
        /** The other one takes its place at once. */
        MOVE,
        /** It is free at once, and the other one is proposed. */
        FREE
    }

    private final LockedOrders orders;
    private final SlotFinder finder;
    private final Bookings bookings;
    private final EventLog events;
    private final Company company;
    private final Policy policy;

    @Activate
    public Replanning(
            @Reference(target = "(unit=order)") UnitOfWork unit,
            @Reference Transactions transactions,
            @Reference Intents intents,
            @Reference SlotFinder finder,
            @Reference Bookings bookings,
            @Reference EventLog events,
            @Reference Company company,
            OrderConfig config) {
        this(
                new LockedOrders(unit, transactions, intents),
                finder,
                bookings,
                events,
                company,
                OrderSettings.of(config).replanning());
    }

    Replanning(
            LockedOrders orders,
            SlotFinder finder,
            Bookings bookings,
            EventLog events,
            Company company,
            Policy policy) {
        this.orders = orders;
        this.finder = finder;
        this.bookings = bookings;
        this.events = events;
        this.company = company;
        this.policy = policy;
    }

    Optional<Appointment> replan(OrderId order) {
        return orders.on(order, "planned", EnumSet.allOf(OrderState.class), (store, row) -> {
            Calendar calendar = store.calendar();
            List<OrderLineRow> lines = store.lines(row);
            Optional<AppointmentRow> agreed = calendar.of(row.id, Appointment.State.AGREED);
            Optional<AppointmentRow> proposed = calendar.of(row.id, Appointment.State.PROPOSED);
            boolean idle = agreed.isEmpty() && proposed.isEmpty();
            if (idle || !SlotPlanning.PLANNED.contains(row.state) || canBeKept(calendar, row, lines, agreed)) {
                proposed.ifPresent(calendar::remove);
                return Optional.empty();
            }
            if (canBeKept(calendar, row, lines, proposed)) {
                return proposed.flatMap(kept -> bookings.appointment(calendar, row, kept));
            }
            proposed.ifPresent(calendar::remove);
            AppointmentRow before = agreed.or(() -> proposed).orElseThrow();
            return next(calendar, row, lines, before).map(found -> took(store, row, lines, agreed, found));
        });
    }

    /** What has begun is kept. */
    private boolean canBeKept(
            Calendar calendar, OrderRow row, List<OrderLineRow> lines, Optional<AppointmentRow> appointment) {
        return appointment
                .filter(kept -> kept.span().start().isBefore(company.now())
                        || calendar.find(kept.engineer)
                                .filter(engineer -> engineer.active
                                        && bookings.isAfterGoods(row, lines, kept.slot(engineer))
                                        && SlotFinder.works(calendar, engineer, kept.span()))
                                .isPresent())
                .isPresent();
    }

    /** Somebody's time that nobody else can take any more. */
    private record Found(EngineerRow engineer, Span span) {}

    private Optional<Found> next(Calendar calendar, OrderRow row, List<OrderLineRow> lines, AppointmentRow before) {
        Duration duration =
                Duration.between(before.span().start(), before.span().end());
        Need need = finder.need(calendar, row, lines, Optional.of(duration));
        LocalDate agreed = LocalDate.ofInstant(
                before.span().start(),
                calendar.find(before.engineer).orElseThrow().details().zone());
        // Nobody is to come sooner than he said.
        LocalDate first = Stream.of(
                        Optional.of(company.today()),
                        Optional.of(agreed),
                        need.goods(),
                        Optional.ofNullable(row.installationProposed))
                .flatMap(Optional::stream)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        List<Slot> slots =
                finder.slots(calendar, calendar.engineers(), need, first, first.plusDays(SlotQuery.MAX_DAYS - 1L));
        // The earliest day; on it who knows the order already, then who can come first.
        return slots.stream()
                .sorted(Comparator.comparing(Slot::day)
                        .thenComparing(slot -> !slot.engineer().value().equals(before.engineer))
                        .thenComparing(Slot::start))
                .flatMap(slot -> taken(calendar, row, slot).stream())
                .findFirst();
    }

    /** Whoever books an engineer holds him: what was free before may be taken by now. */
    private static Optional<Found> taken(Calendar calendar, OrderRow row, Slot slot) {
        Span span = new Span(slot.start(), slot.end());
        return calendar.lock(slot.engineer().value())
                .filter(engineer -> engineer.active && SlotFinder.isFree(calendar, engineer, span, row.id))
                .map(engineer -> new Found(engineer, span));
    }

    private Appointment took(
            OrderStore store, OrderRow row, List<OrderLineRow> lines, Optional<AppointmentRow> agreed, Found found) {
        Calendar calendar = store.calendar();
        if (policy == Policy.MOVE) {
            return bookings.agreed(store, row, lines, found.engineer(), found.span());
        }
        if (policy == Policy.FREE) {
            agreed.ifPresent(calendar::remove);
        }
        AppointmentRow proposal = AppointmentRow.of(row, found.engineer(), found.span(), Appointment.State.PROPOSED);
        calendar.add(proposal);
        Instant now = company.now();
        row.reach(row.state, now);
        row.installationProposed = proposal.slot(found.engineer()).day();
        events.record(new InstallationProposed(
                row.orderId(),
                row.number,
                row.customerId(),
                found.engineer().engineerId(),
                found.span().start(),
                found.span().end(),
                now));
        return proposal.appointment(row, found.engineer());
    }
}
