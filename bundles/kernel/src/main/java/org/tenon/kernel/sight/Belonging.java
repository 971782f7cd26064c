package org.tenon.kernel.sight;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * Whose a record is. What is nobody's is seen only by those who see everything.
 *
 * @param owner the user who looks after it
 * @param team the team that does
 * @param territory where it belongs to, in the company's own division
 */
public record Belonging(Optional<String> owner, Optional<String> team, Optional<String> territory) {

    public Belonging {
        requireNonNull(owner, "owner");
        requireNonNull(team, "team");
        requireNonNull(territory, "territory");
    }

    /** A user's own, and nobody's else. */
    public static Belonging to(String user) {
        return new Belonging(Optional.of(user), Optional.empty(), Optional.empty());
    }
}
