package org.tenon.order.internal;

import java.time.LocalDateTime;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.Table;
import org.tenon.kernel.NewId;
import org.tenon.order.installation.Appointment;
import org.tenon.order.installation.Slot;
import org.tenon.persistence.Utc;

/** An engineer's time that is taken by an order. Another time of the order is another row. */
@Entity
@Table(name = "order_appointment")
class AppointmentRow {

    @Id
    @Column(name = "id")
    String id;

    @Column(name = "order_id")
    String order;

    @Column(name = "engineer_id")
    String engineer;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    Appointment.State state;

    @Column(name = "starts_at")
    LocalDateTime start;

    @Column(name = "ends_at")
    LocalDateTime end;

    static AppointmentRow of(OrderRow order, EngineerRow engineer, Span span, Appointment.State state) {
        AppointmentRow row = new AppointmentRow();
        row.id = NewId.next();
        row.order = order.id;
        row.engineer = engineer.id;
        row.state = state;
        row.start = Utc.column(span.start());
        row.end = Utc.column(span.end());
        return row;
    }

    Span span() {
        return new Span(Utc.instant(start), Utc.instant(end));
    }

    Slot slot(EngineerRow of) {
        return new Slot(of.engineerId(), of.name, of.details().zone(), Utc.instant(start), Utc.instant(end));
    }

    Appointment appointment(OrderRow order, EngineerRow of) {
        return new Appointment(order.orderId(), order.number, order.customerId(), slot(of), state);
    }
}
