package org.tenon.sales;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.Set;
import org.tenon.customer.CustomerId;

/** @param states empty for all */
public record QuoteQuery(Optional<CustomerId> customer, Set<QuoteState> states) {

    public static final QuoteQuery ALL = new QuoteQuery(Optional.empty(), Set.of());

    public QuoteQuery {
        requireNonNull(customer, "customer");
        states = Set.copyOf(states);
    }
}
