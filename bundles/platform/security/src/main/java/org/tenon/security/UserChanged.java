package org.tenon.security;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import org.tenon.kernel.auditlog.AuditedEvent;

/**
 * A user's roles, teams, territories, password or permission to log in changed.
 *
 * @param user the user's id
 * @param roles what they are now
 * @param enabled whether the user may log in now
 * @param passwordChanged whether the old password is good no more
 * @param teams those that he belongs to now
 * @param territories likewise
 */
public record UserChanged(
        String user,
        String name,
        List<String> roles,
        boolean enabled,
        boolean passwordChanged,
        Instant at,
        List<String> teams,
        List<String> territories)
        implements AuditedEvent {

    public UserChanged {
        requireNonNull(user, "user");
        requireNonNull(name, "name");
        roles = List.copyOf(roles);
        requireNonNull(at, "at");
        teams = List.copyOf(teams);
        territories = List.copyOf(territories);
    }

    /** In no team and no territory. */
    public UserChanged(
            String user, String name, List<String> roles, boolean enabled, boolean passwordChanged, Instant at) {
        this(user, name, roles, enabled, passwordChanged, at, List.of(), List.of());
    }

    @Override
    public String type() {
        return "user.changed";
    }

    @Override
    public String subject() {
        return user;
    }
}
