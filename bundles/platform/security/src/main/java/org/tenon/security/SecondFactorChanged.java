package org.tenon.security;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import org.tenon.kernel.auditlog.AuditedEvent;

/**
 * A user logs in with a second factor from now on, or without, or has other recovery codes.
 *
 * @param user the user's id
 * @param what {@code "confirmed"}, {@code "removed"} by himself, {@code "reset"} by an admin, or {@code "new-recovery-codes"}
 */
public record SecondFactorChanged(String user, String name, String what, Instant at) implements AuditedEvent {

    public SecondFactorChanged {
        requireNonNull(user, "user");
        requireNonNull(name, "name");
        requireNonNull(what, "what");
        requireNonNull(at, "at");
    }

    @Override
    public String type() {
        return "second-factor.changed";
    }

    @Override
    public String subject() {
        return user;
    }
}
