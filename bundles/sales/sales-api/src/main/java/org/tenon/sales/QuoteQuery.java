package org.tenon.sales;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.Set;
import org.tenon.customer.CustomerId;
import org.tenon.customer.CustomersInSight;

/**
 * Which quotes are looked for.
 *
 * @param states empty for all
 * @param seen those that the reader wrote and those of these customers; empty for a reader who sees all
 */
public record QuoteQuery(Optional<CustomerId> customer, Set<QuoteState> states, Optional<CustomersInSight> seen) {

    public static final QuoteQuery ALL = new QuoteQuery(Optional.empty(), Set.of());

    public QuoteQuery {
        requireNonNull(customer, "customer");
        states = Set.copyOf(states);
        requireNonNull(seen, "seen");
    }

    /** For a reader who sees all. */
    public QuoteQuery(Optional<CustomerId> customer, Set<QuoteState> states) {
        this(customer, states, Optional.empty());
    }
}
