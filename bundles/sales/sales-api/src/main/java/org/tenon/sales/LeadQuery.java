package org.tenon.sales;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.Set;

/**
 * @param states empty for all
 * @param owner empty for everybody's
 */
public record LeadQuery(Set<LeadState> states, Optional<String> owner) {

    public static final LeadQuery ALL = new LeadQuery(Set.of(), Optional.empty());

    public LeadQuery {
        states = Set.copyOf(states);
        requireNonNull(owner, "owner");
    }
}
