package org.tenon.sales.rest;

import java.time.Instant;
import java.util.Optional;
import org.tenon.customer.CustomerId;
import org.tenon.sales.Lead;
import org.tenon.sales.LeadAssignment;
import org.tenon.sales.LeadDetails;
import org.tenon.sales.LeadId;
import org.tenon.sales.LeadState;
import org.tenon.sales.OpportunityId;

/**
 * A lead as an answer gives it.
 *
 * @param assignment why its owner works on it: the reason, and of a team how much the owner had to do
 */
record LeadBody(
        LeadId id,
        String name,
        Optional<String> company,
        Optional<String> email,
        Optional<String> phone,
        Optional<String> country,
        Optional<String> region,
        Optional<String> source,
        Optional<String> team,
        Optional<String> stage,
        Optional<String> owner,
        Optional<String> note,
        LeadState state,
        Optional<CustomerId> customer,
        Optional<OpportunityId> opportunity,
        Optional<String> lostReason,
        Instant createdAt,
        Optional<LeadAssignment> assignment) {

    static LeadBody of(Lead lead) {
        LeadDetails details = lead.details();
        return new LeadBody(
                lead.id(),
                details.name(),
                details.company(),
                details.email(),
                details.phone(),
                details.country(),
                details.region(),
                details.source(),
                details.team(),
                details.stage(),
                details.owner(),
                details.note(),
                lead.state(),
                lead.customer(),
                lead.opportunity(),
                Optional.of(lead.lostReason()).filter(reason -> !reason.isEmpty()),
                lead.createdAt(),
                lead.assignment());
    }
}
