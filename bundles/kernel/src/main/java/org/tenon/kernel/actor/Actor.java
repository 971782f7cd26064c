package org.tenon.kernel.actor;

import static java.util.Objects.requireNonNull;

import java.util.Set;

/**
 * Who is acting: a user, or the system itself.
 *
 * @param user the user's name; {@code "system"} for the platform's own work
 * @param roles the names of the roles that the user has
 * @param permissions what the roles allow: {@code "quote.approve"}, {@code "quote.*"}, {@code "*.read"} or {@code "*"}
 * @param source where his call came from
 */
public record Actor(String user, Set<String> roles, Set<String> permissions, Source source) {

    /** The platform acting by itself: jobs, migrations, the demo's loader. May do everything. */
    public static final Actor SYSTEM = new Actor("system", Set.of("admin"), Set.of("*"));

    public Actor {
        requireNonNull(user, "user");
        roles = Set.copyOf(roles);
        permissions = Set.copyOf(permissions);
        requireNonNull(source, "source");
    }

    /** From {@link Source#SYSTEM}, until somebody says where from. */
    public Actor(String user, Set<String> roles, Set<String> permissions) {
        this(user, roles, permissions, Source.SYSTEM);
    }

    /** The same, calling from there. */
    public Actor from(Source place) {
        return new Actor(user, roles, permissions, place);
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
