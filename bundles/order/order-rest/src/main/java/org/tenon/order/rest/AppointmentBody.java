package org.tenon.order.rest;

import java.time.Instant;
import org.tenon.customer.CustomerId;
import org.tenon.order.OrderId;
import org.tenon.order.installation.Appointment;
import org.tenon.order.installation.EngineerId;

/** An order's installation in an engineer's calendar, as an answer gives it. */
record AppointmentBody(
        OrderId order,
        String number,
        CustomerId customer,
        EngineerId engineer,
        String name,
        String zone,
        Instant start,
        Instant end,
        Appointment.State state) {

    static AppointmentBody of(Appointment appointment) {
        return new AppointmentBody(
                appointment.order(),
                appointment.number(),
                appointment.customer(),
                appointment.slot().engineer(),
                appointment.slot().name(),
                appointment.slot().zone().getId(),
                appointment.slot().start(),
                appointment.slot().end(),
                appointment.state());
    }
}
