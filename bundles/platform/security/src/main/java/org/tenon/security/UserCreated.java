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
 */
public record UserCreated(String user, String name, List<String> roles, Instant at) implements AuditedEvent {

    public UserCreated {
        requireNonNull(user, "user");
        requireNonNull(name, "name");
        roles = List.copyOf(roles);
        requireNonNull(at, "at");
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
