package org.tenon.kernel.sight;

import static java.util.Objects.requireNonNull;

import java.util.Set;

/**
 * Which records of one kind somebody sees: all, or his own and those of some teams and territories.
 *
 * @param user whose own he sees in any case
 * @param everything whether he sees all; the teams and territories say nothing then
 */
public record Sight(String user, boolean everything, Set<String> teams, Set<String> territories) {

    /** Of whoever is not limited, and of the platform itself. */
    public static final Sight EVERYTHING = new Sight("", true, Set.of(), Set.of());

    public Sight {
        requireNonNull(user, "user");
        teams = Set.copyOf(teams);
        territories = Set.copyOf(territories);
    }

    /** His own records only. */
    public static Sight own(String user) {
        return new Sight(user, false, Set.of(), Set.of());
    }

    public boolean covers(Belonging record) {
        return everything
                || record.owner().filter(user::equals).isPresent()
                || record.team().filter(teams::contains).isPresent()
                || record.territory().filter(territories::contains).isPresent();
    }
}
