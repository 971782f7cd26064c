package org.tenon.sales;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.Set;
import org.tenon.kernel.sight.Sight;

/**
 * Which leads are looked for.
 *
 * @param states empty for all
 * @param owner empty for everybody's
 * @param sight those whose owner or team it covers; a lead is in no territory
 */
public record LeadQuery(Set<LeadState> states, Optional<String> owner, Sight sight) {

    public static final LeadQuery ALL = new LeadQuery(Set.of(), Optional.empty());

    public LeadQuery {
        states = Set.copyOf(states);
        requireNonNull(owner, "owner");
        requireNonNull(sight, "sight");
    }

    /** For a reader who sees all. */
    public LeadQuery(Set<LeadState> states, Optional<String> owner) {
        this(states, owner, Sight.EVERYTHING);
    }
}
