package org.tenon.order;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.Set;
import org.tenon.customer.CustomerId;

/** @param states empty for all */
public record OrderQuery(Optional<CustomerId> customer, Set<OrderState> states) {

    public static final OrderQuery ALL = new OrderQuery(Optional.empty(), Set.of());

    public OrderQuery {
        requireNonNull(customer, "customer");
        states = Set.copyOf(states);
    }

    public static OrderQuery of(CustomerId customer) {
        return new OrderQuery(Optional.of(customer), Set.of());
    }
}
