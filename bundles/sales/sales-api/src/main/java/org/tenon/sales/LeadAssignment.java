package org.tenon.sales;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * Why somebody works on a lead.
 *
 * @param team whose members were looked at
 * @param open how many open leads the owner had before it
 * @param capacity how many he can work on ({@link SalesMember#leadCapacity})
 */
public record LeadAssignment(Reason reason, Optional<String> team, Optional<Integer> open, Optional<Integer> capacity) {

    /** What decided. */
    public enum Reason {
        /** Somebody named him. */
        NAMED,
        /** Of his team he had the most room: the least open against what he can work on. */
        ROOM,
        /** Nobody of the team had room; he was the least over. */
        TEAM_FULL,
        /** There was no team, or nobody in it who takes leads: it is who captured it. */
        CAPTURED
    }

    public LeadAssignment {
        requireNonNull(reason, "reason");
        requireNonNull(team, "team");
        requireNonNull(open, "open");
        requireNonNull(capacity, "capacity");
    }

    /** Without looking at anybody's load. */
    public static LeadAssignment of(Reason reason) {
        return new LeadAssignment(reason, Optional.empty(), Optional.empty(), Optional.empty());
    }
}
