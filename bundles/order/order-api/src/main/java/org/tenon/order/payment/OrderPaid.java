package org.tenon.order.payment;

import java.time.Instant;
import java.time.LocalDate;
import org.tenon.customer.CustomerId;
import org.tenon.kernel.event.DomainEvent;
import org.tenon.order.OrderId;

/** An order is paid. */
public record OrderPaid(OrderId order, String number, CustomerId customer, LocalDate on, Instant at)
        implements DomainEvent {

    @Override
    public String type() {
        return "order.paid";
    }

    @Override
    public String subject() {
        return order.value();
    }
}
