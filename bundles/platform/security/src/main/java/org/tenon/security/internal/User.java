package org.tenon.security.internal;

import java.time.Instant;
import java.util.List;

/**
 * Somebody who may log in.
 *
 * @param name in lower case
 * @param membership the teams and territories that he belongs to
 * @param secondFactor whether he logs in with a code as well
 * @param version counts changes
 */
public record User(
        String id,
        String name,
        List<String> roles,
        Membership membership,
        boolean enabled,
        boolean secondFactor,
        Instant created,
        Instant changed,
        long version) {

    public User {
        roles = List.copyOf(roles);
    }
}
