package org.tenon.security.rest;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.tenon.security.internal.User;

/**
 * A user as JSON.
 *
 * @param password only ever taken in
 * @param teams whose records he sees where his roles let him see his teams'
 * @param territories whose records he sees where his roles let him see his territories'
 * @param secondFactor whether he logs in with a code as well; only ever given out
 */
public record UserBody(
        String id,
        String name,
        Optional<String> password,
        List<String> roles,
        List<String> teams,
        List<String> territories,
        Boolean enabled,
        Boolean secondFactor,
        Instant created,
        Instant changed) {

    static UserBody of(User user) {
        return new UserBody(
                user.id(),
                user.name(),
                Optional.empty(),
                user.roles(),
                user.membership().teams(),
                user.membership().territories(),
                user.enabled(),
                user.secondFactor(),
                user.created(),
                user.changed());
    }
}
