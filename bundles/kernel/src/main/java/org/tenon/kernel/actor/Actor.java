package org.tenon.kernel.actor;

import static java.util.Objects.requireNonNull;

import java.util.Set;
import org.tenon.kernel.sight.Sight;
import org.tenon.kernel.sight.Sights;

/**
 * Who is acting: a user, or the system itself.
 *
 * @param user the user's name; {@code "system"} for the platform's own work
 * @param roles the names of the roles that the user has
 * @param permissions what the roles allow: {@code "quote.approve"}, {@code "quote.*"}, {@code "*.read"} or {@code "*"}
 * @param source where his call came from
 * @param sights which records he sees
 */
public record Actor(String user, Set<String> roles, Set<String> permissions, Source source, Sights sights) {

    /** The platform acting by itself: jobs, migrations, the demo's loader. May do everything. */
    public static final Actor SYSTEM = new Actor("system", Set.of("admin"), Set.of("*"));

    public Actor {
        requireNonNull(user, "user");
        roles = Set.copyOf(roles);
        permissions = Set.copyOf(permissions);
        requireNonNull(source, "source");
        requireNonNull(sights, "sights");
    }

    /** Sees everything, as whoever acts inside the platform does. */
    public Actor(String user, Set<String> roles, Set<String> permissions, Source source) {
        this(user, roles, permissions, source, Sights.EVERYTHING);
    }

    /** From {@link Source#SYSTEM}, until somebody says where from. */
    public Actor(String user, Set<String> roles, Set<String> permissions) {
        this(user, roles, permissions, Source.SYSTEM);
    }

    /** The same, calling from there. */
    public Actor from(Source place) {
        return new Actor(user, roles, permissions, place, sights);
    }

    /** The same, seeing that and no more. */
    public Actor seeing(Sights newSights) {
        return new Actor(user, roles, permissions, source, newSights);
    }

    /** Which records of a kind he sees: {@code "customer"}, {@code "quote"}. */
    public Sight sight(String kind) {
        return sights.of(kind);
    }

    public boolean hasRole(String role) {
        return roles.contains(role);
    }

    /**
     * Whether the actor may do what needs {@code permission}.
     *
     * @param permission {@code <kind>.<action>}, for example {@code "quote.approve"}
     */
    public boolean may(String permission) {
        if (permissions.contains("*") || permissions.contains(permission)) {
            return true;
        }
        int dot = permission.lastIndexOf('.');
        return dot > 0
                && (permissions.contains(permission.substring(0, dot) + ".*")
                        || permissions.contains("*" + permission.substring(dot)));
    }
}
