package org.tenon.security;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import org.tenon.kernel.auditlog.AuditedEvent;

/**
 * A user may log in from now on.
 *
 * @param user the user's id
 * @param name the name to log in with
 * @param roles by name
 * @param teams those that he belongs to
 * @param territories likewise
 */
public record UserCreated(
        String user, String name, List<String> roles, Instant at, List<String> teams, List<String> territories)
        implements AuditedEvent {

    public UserCreated {
        requireNonNull(user, "user");
        requireNonNull(name, "name");
        roles = List.copyOf(roles);
        requireNonNull(at, "at");
        teams = List.copyOf(teams);
        territories = List.copyOf(territories);
    }

    /** In no team and no territory. */
    public UserCreated(String user, String name, List<String> roles, Instant at) {
        this(user, name, roles, at, List.of(), List.of());
    }

    @Override
    public String type() {
        return "user.created";
    }

    @Override
    public String subject() {
        return user;
    }
}
