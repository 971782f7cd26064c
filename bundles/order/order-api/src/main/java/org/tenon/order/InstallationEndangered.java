package org.tenon.order;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.tenon.customer.CustomerId;
import org.tenon.kernel.event.DomainEvent;

/**
 * An order's goods will not be there on the day of their installation any more. Somebody has to plan it anew, by
 * {@link FulfilmentService#scheduleInstallation}: the day stays as it is until then.
 *
 * @param planned the day on which it was to be installed
 * @param proposed as long after the goods as it was planned before, see {@link Installation#proposed()}
 */
public record InstallationEndangered(
        OrderId order,
        String number,
        CustomerId customer,
        LocalDate planned,
        LocalDate proposed,
        Optional<String> engineer,
        Instant at)
        implements DomainEvent {

    public InstallationEndangered {
        requireNonNull(order, "order");
        requireNonNull(number, "number");
        requireNonNull(customer, "customer");
        requireNonNull(planned, "planned");
        requireNonNull(proposed, "proposed");
        requireNonNull(engineer, "engineer");
        requireNonNull(at, "at");
    }

    @Override
    public String type() {
        return "order.installation-endangered";
    }

    @Override
    public String subject() {
        return order.value();
    }
}
