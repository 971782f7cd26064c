package org.tenon.order.internal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tenon.kernel.company.Company;
import org.tenon.kernel.event.EventLog;
import org.tenon.order.InstallationScheduled;
import org.tenon.order.installation.Appointment;
import org.tenon.order.installation.InstallationBooked;
import org.tenon.order.installation.Slot;

/** Writes agreed appointments on orders that the caller has locked, and says so. */
@Component(service = Bookings.class)
public final class Bookings {

    private final EventLog events;
    private final Company company;

    @Activate
    public Bookings(@Reference EventLog events, @Reference Company company) {
        this.events = events;
        this.company = company;
    }

    /** Whether the goods are there on the day of a slot. */
    boolean isAfterGoods(OrderRow row, List<OrderLineRow> lines, Slot slot) {
        return ToldDates.of(row, lines)
                .arrival()
                .map(goods -> !slot.day().isBefore(goods))
                .orElse(true);
    }

    /** Gives an order an engineer's time, in place of all that it had. The caller holds the engineer, or the time is kept for it. */
    Appointment agreed(OrderStore store, OrderRow row, List<OrderLineRow> lines, EngineerRow engineer, Span span) {
        Calendar calendar = store.calendar();
        calendar.free(row);
        AppointmentRow appointment = AppointmentRow.of(row, engineer, span, Appointment.State.AGREED);
        calendar.add(appointment);
        ToldDates before = ToldDates.of(row, lines);
        row.installationDate = appointment.slot(engineer).day();
        row.engineer = engineer.name;
        row.installationProposed = null;
        Instant now = company.now();
        row.reach(row.state, now);
        events.record(new InstallationBooked(
                row.orderId(), row.number, row.customerId(), engineer.engineerId(), span.start(), span.end(), now));
        events.record(new InstallationScheduled(row.orderId(), row.installationDate, now));
        before.compare(row, lines, events, now);
        return appointment.appointment(row, engineer);
    }

    Optional<Appointment> appointment(Calendar calendar, OrderRow row, AppointmentRow appointment) {
        return calendar.find(appointment.engineer).map(engineer -> appointment.appointment(row, engineer));
    }
}
