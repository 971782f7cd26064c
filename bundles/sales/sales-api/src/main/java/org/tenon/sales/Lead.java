package org.tenon.sales;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Optional;
import org.tenon.customer.CustomerId;

/**
 * Somebody who may become a customer.
 *
 * @param details with stage and owner filled in
 * @param customer whom it became
 * @param opportunity what came of it
 * @param lostReason why nothing came of it; empty unless it is lost
 * @param assignment why its owner works on it; not known of leads from before this was written down
 * @param version rises with every change
 */
public record Lead(
        LeadId id,
        LeadDetails details,
        LeadState state,
        Optional<CustomerId> customer,
        Optional<OpportunityId> opportunity,
        String lostReason,
        Instant createdAt,
        Optional<LeadAssignment> assignment,
        long version) {

    public Lead {
        requireNonNull(id, "id");
        requireNonNull(details, "details");
        requireNonNull(state, "state");
        requireNonNull(customer, "customer");
        requireNonNull(opportunity, "opportunity");
        requireNonNull(lostReason, "lostReason");
        requireNonNull(createdAt, "createdAt");
        requireNonNull(assignment, "assignment");
    }

    /** Of which nobody knows why its owner works on it. */
    public Lead(
            LeadId id,
            LeadDetails details,
            LeadState state,
            Optional<CustomerId> customer,
            Optional<OpportunityId> opportunity,
            String lostReason,
            Instant createdAt,
            long version) {
        this(id, details, state, customer, opportunity, lostReason, createdAt, Optional.empty(), version);
    }
}
