package org.tenon.security.internal;

import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tenon.kernel.sight.Sight;
import org.tenon.kernel.sight.Sights;

/**
 * Which records a role lets its users see, as the keys {@code sight.<role>} of the configuration say: a list of reaches, each of
 * one kind ({@code quote=own}) or of all others ({@code team}). Several of one kind add up.
 *
 * @param others for kinds that are not among {@code byKind}
 */
record SightGrant(Map<String, Set<Reach>> byKind, Set<Reach> others) {

    /** What a role gives that nothing is said about: who does not use this is not limited by it. */
    static final SightGrant ALL = new SightGrant(Map.of(), Set.of(Reach.ALL));

    private static final Pattern SEPARATORS = Pattern.compile("[,\\s]+");
    private static final Logger LOG = LoggerFactory.getLogger(SightGrant.class);

    /** Beside one's own records, which everybody sees. */
    enum Reach {
        OWN,
        TEAM,
        TERRITORY,
        ALL;

        static Optional<Reach> of(String word) {
            for (Reach reach : values()) {
                if (reach.name().equalsIgnoreCase(word)) {
                    return Optional.of(reach);
                }
            }
            return Optional.empty();
        }
    }

    static SightGrant of(String role, String text) {
        Map<String, Set<Reach>> byKind = new HashMap<>();
        Set<Reach> others = EnumSet.noneOf(Reach.class);
        for (String entry : SEPARATORS.split(text.trim(), -1)) {
            int equals = entry.indexOf('=');
            Reach reach = Reach.of(entry.substring(equals + 1)).orElseGet(() -> unknown(role, entry));
            (equals < 0 ? others : byKind.computeIfAbsent(entry.substring(0, equals), kind -> new HashSet<>()))
                    .add(reach);
        }
        return new SightGrant(byKind, others.isEmpty() ? Set.of(Reach.ALL) : others);
    }

    /** A mistake in the file shows too little rather than too much. */
    private static Reach unknown(String role, String entry) {
        LOG.error(
                "{}: sight.{} has '{}'; it counts as own. There are own, team, territory and all, for one kind as in"
                        + " quote=team.",
                Roles.PID,
                role,
                entry);
        return Reach.OWN;
    }

    private Set<Reach> of(String kind) {
        return byKind.getOrDefault(kind, others);
    }

    /** What all of the grants together let a user see; without any, his own records. */
    static Sights sights(Collection<SightGrant> grants, String user, Membership membership) {
        Set<String> kinds = new HashSet<>();
        grants.forEach(grant -> kinds.addAll(grant.byKind().keySet()));
        Map<String, Sight> byKind = new HashMap<>();
        kinds.forEach(kind -> byKind.put(kind, sight(grants, grant -> grant.of(kind), user, membership)));
        return new Sights(byKind, sight(grants, SightGrant::others, user, membership));
    }

    private static Sight sight(
            Collection<SightGrant> grants,
            Function<SightGrant, Set<Reach>> reaches,
            String user,
            Membership membership) {
        Set<Reach> granted = EnumSet.of(Reach.OWN);
        grants.forEach(grant -> granted.addAll(reaches.apply(grant)));
        if (granted.contains(Reach.ALL)) {
            return Sight.EVERYTHING;
        }
        return new Sight(
                user,
                false,
                granted.contains(Reach.TEAM) ? Set.copyOf(membership.teams()) : Set.of(),
                granted.contains(Reach.TERRITORY) ? Set.copyOf(membership.territories()) : Set.of());
    }
}
