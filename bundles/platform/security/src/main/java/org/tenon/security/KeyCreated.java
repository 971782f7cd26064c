package org.tenon.security;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import org.tenon.kernel.auditlog.AuditedEvent;

/**
 * A program may act for a user from now on.
 *
 * @param key the key's id, which is not its secret
 * @param user the id of the user whom it acts for
 * @param name what the user calls the key
 * @param permissions what the key is good for, as far as the user may do it
 * @param expires from when it is good for nothing
 */
public record KeyCreated(String key, String user, String name, List<String> permissions, Instant expires, Instant at)
        implements AuditedEvent {

    public KeyCreated {
        requireNonNull(key, "key");
        requireNonNull(user, "user");
        requireNonNull(name, "name");
        permissions = List.copyOf(permissions);
        requireNonNull(expires, "expires");
        requireNonNull(at, "at");
    }

    @Override
    public String type() {
        return "key.created";
    }

    @Override
    public String subject() {
        return user;
    }
}
