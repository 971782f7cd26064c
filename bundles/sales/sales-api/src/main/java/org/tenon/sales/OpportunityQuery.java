package org.tenon.sales;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.tenon.customer.CustomerId;
import org.tenon.customer.CustomersInSight;

/**
 * Which opportunities are looked for; empty for all.
 *
 * @param seen those that the reader works on and those of these customers
 */
public record OpportunityQuery(
        Optional<CustomerId> customer,
        Optional<String> pipeline,
        Optional<String> owner,
        Optional<CustomersInSight> seen) {

    public OpportunityQuery {
        requireNonNull(customer, "customer");
        requireNonNull(pipeline, "pipeline");
        requireNonNull(owner, "owner");
        requireNonNull(seen, "seen");
    }

    /** For a reader who sees all. */
    public OpportunityQuery(Optional<CustomerId> customer, Optional<String> pipeline, Optional<String> owner) {
        this(customer, pipeline, owner, Optional.empty());
    }
}
