package org.tenon.order;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.Set;
import org.tenon.customer.CustomerId;
import org.tenon.customer.CustomersInSight;

/**
 * Which orders are looked for.
 *
 * @param states empty for all
 * @param seen those of these customers, since an order is nobody's own; empty for a reader who sees all
 */
public record OrderQuery(Optional<CustomerId> customer, Set<OrderState> states, Optional<CustomersInSight> seen) {

    public static final OrderQuery ALL = new OrderQuery(Optional.empty(), Set.of());

    public OrderQuery {
        requireNonNull(customer, "customer");
        states = Set.copyOf(states);
        requireNonNull(seen, "seen");
    }

    /** For a reader who sees all. */
    public OrderQuery(Optional<CustomerId> customer, Set<OrderState> states) {
        this(customer, states, Optional.empty());
    }

    public static OrderQuery of(CustomerId customer) {
        return new OrderQuery(Optional.of(customer), Set.of());
    }

    /** Those of them that the reader sees. */
    public OrderQuery seenBy(Optional<CustomersInSight> reader) {
        return new OrderQuery(customer, states, reader);
    }
}
