package org.tenon.pricing;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Optional;
import org.tenon.customer.CustomerId;
import org.tenon.kernel.Money;

/**
 * What a customer has of points.
 *
 * @param customer the survivor, where it was merged
 * @param points that can be spent today; below zero where more was taken back than was left
 * @param worth what they take off a document; zero where there are none
 * @param expiring those of them that expire next
 */
public record PointsAccount(CustomerId customer, long points, Money worth, Optional<Expiring> expiring) {

    /** @param on the first day on which they are good no more */
    public record Expiring(long points, LocalDate on) {

        public Expiring {
            requireNonNull(on, "on");
        }
    }

    public PointsAccount {
        requireNonNull(customer, "customer");
        requireNonNull(worth, "worth");
        requireNonNull(expiring, "expiring");
    }
}
