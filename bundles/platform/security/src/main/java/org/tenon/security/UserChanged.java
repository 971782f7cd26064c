package org.tenon.security;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import org.tenon.kernel.auditlog.AuditedEvent;

/**
 * A user's roles, password or permission to log in changed.
 *
 * @param user the user's id
 * @param roles what they are now
 * @param enabled whether the user may log in now
 * @param passwordChanged whether the old password is good no more
 */
public record UserChanged(
        String user, String name, List<String> roles, boolean enabled, boolean passwordChanged, Instant at)
        implements AuditedEvent {

    public UserChanged {
        requireNonNull(user, "user");
        requireNonNull(name, "name");
        roles = List.copyOf(roles);
        requireNonNull(at, "at");
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
