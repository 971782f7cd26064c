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
 * @param text that the name, the company, the e-mail address or the phone number contains, without regard to case; empty for all
 * @param sight those whose owner or team it covers; a lead is in no territory
 */
public record LeadQuery(Set<LeadState> states, Optional<String> owner, Optional<String> text, Sight sight) {

    public static final LeadQuery ALL = new LeadQuery(Set.of(), Optional.empty());

    public LeadQuery {
        states = Set.copyOf(states);
        requireNonNull(owner, "owner");
        requireNonNull(text, "text");
        requireNonNull(sight, "sight");
    }

    /** Whatever is known of them. */
    public LeadQuery(Set<LeadState> states, Optional<String> owner, Sight sight) {
        this(states, owner, Optional.empty(), sight);
    }

    /** For a reader who sees all. */
    public LeadQuery(Set<LeadState> states, Optional<String> owner) {
        this(states, owner, Sight.EVERYTHING);
    }

    /** The same, of those who are called so or are reached there. */
    public LeadQuery containing(String part) {
        return new LeadQuery(states, owner, Optional.of(part), sight);
    }
}
