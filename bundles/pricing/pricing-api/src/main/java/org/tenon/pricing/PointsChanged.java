package org.tenon.pricing;

import java.time.Instant;
import java.util.Currency;
import org.tenon.customer.CustomerId;
import org.tenon.kernel.event.DomainEvent;

/**
 * Points came to an account or went from it. What is earned is told when it is booked.
 *
 * @param points below zero for those that went
 */
public record PointsChanged(CustomerId customer, Currency currency, PointsEntry.Kind kind, long points, Instant at)
        implements DomainEvent {

    @Override
    public String type() {
        return "points.changed";
    }

    @Override
    public String subject() {
        return customer.value();
    }
}
