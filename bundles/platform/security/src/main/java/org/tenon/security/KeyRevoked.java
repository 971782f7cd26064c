package org.tenon.security;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import org.tenon.kernel.auditlog.AuditedEvent;

/**
 * A key is good for nothing any more.
 *
 * @param key the key's id
 * @param user the id of the user whom it acted for
 */
public record KeyRevoked(String key, String user, Instant at) implements AuditedEvent {

    public KeyRevoked {
        requireNonNull(key, "key");
        requireNonNull(user, "user");
        requireNonNull(at, "at");
    }

    @Override
    public String type() {
        return "key.revoked";
    }

    @Override
    public String subject() {
        return user;
    }
}
