package org.tenon.sales;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.tenon.customer.CustomerId;

/** Which opportunities are looked for; empty for all. */
public record OpportunityQuery(Optional<CustomerId> customer, Optional<String> pipeline, Optional<String> owner) {

    public OpportunityQuery {
        requireNonNull(customer, "customer");
        requireNonNull(pipeline, "pipeline");
        requireNonNull(owner, "owner");
    }
}
