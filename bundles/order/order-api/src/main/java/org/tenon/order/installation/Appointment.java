package org.tenon.order.installation;

import static java.util.Objects.requireNonNull;

import org.tenon.customer.CustomerId;
import org.tenon.order.OrderId;

/**
 * An order's installation in an engineer's calendar.
 *
 * @param number the order's
 */
public record Appointment(OrderId order, String number, CustomerId customer, Slot slot, State state) {

    /** How sure it is. */
    public enum State {
        /** It was agreed. */
        AGREED,
        /** It is kept free until somebody agrees to it, since the agreed one cannot be kept. */
        PROPOSED,
        /** The order was installed. */
        DONE
    }

    public Appointment {
        requireNonNull(order, "order");
        requireNonNull(number, "number");
        requireNonNull(customer, "customer");
        requireNonNull(slot, "slot");
        requireNonNull(state, "state");
    }
}
