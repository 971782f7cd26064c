package org.tenon.security;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import org.tenon.kernel.event.DomainEvent;

/**
 * Somebody logged out: a token is good for nothing any more.
 *
 * @param user the id of the user whom it stood for
 */
public record TokenEnded(String user, Instant at) implements DomainEvent {

    public TokenEnded {
        requireNonNull(user, "user");
        requireNonNull(at, "at");
    }

    @Override
    public String type() {
        return "token.ended";
    }

    @Override
    public String subject() {
        return user;
    }
}
