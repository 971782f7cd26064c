package org.tenon.order;

import java.time.Instant;
import java.time.LocalDate;
import org.tenon.customer.CustomerId;
import org.tenon.kernel.event.DomainEvent;

/**
 * Another day is promised for an order than before.
 *
 * @param before the day on which all of it could leave until now
 * @param promised the day on which all of it can leave
 */
public record PromiseMoved(
        OrderId order, String number, CustomerId customer, LocalDate before, LocalDate promised, Instant at)
        implements DomainEvent {

    @Override
    public String type() {
        return "order.promise-moved";
    }

    @Override
    public String subject() {
        return order.value();
    }
}
