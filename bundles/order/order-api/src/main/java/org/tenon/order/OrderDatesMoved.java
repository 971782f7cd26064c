package org.tenon.order;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.tenon.customer.CustomerId;
import org.tenon.kernel.event.DomainEvent;

/**
 * The customer has to be told: his order leaves completely on another day than he was told, or it got a day of installation, or
 * another one. What he learns by the confirmation itself is not told again. One event for each change, with both days as they are
 * now, so that one message can say all of it.
 *
 * @param arrival when all of it can leave for him; empty when nothing is promised
 * @param installation when it is installed; empty when no day is set
 */
public record OrderDatesMoved(
        OrderId order,
        String number,
        CustomerId customer,
        Optional<LocalDate> arrivalBefore,
        Optional<LocalDate> arrival,
        Optional<LocalDate> installationBefore,
        Optional<LocalDate> installation,
        Instant at)
        implements DomainEvent {

    public OrderDatesMoved {
        requireNonNull(order, "order");
        requireNonNull(number, "number");
        requireNonNull(customer, "customer");
        requireNonNull(arrivalBefore, "arrivalBefore");
        requireNonNull(arrival, "arrival");
        requireNonNull(installationBefore, "installationBefore");
        requireNonNull(installation, "installation");
        requireNonNull(at, "at");
    }

    @Override
    public String type() {
        return "order.dates-moved";
    }

    @Override
    public String subject() {
        return order.value();
    }
}
