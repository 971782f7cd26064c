package org.tenon.security.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A secret by which a program acts for a user. The secret itself is not in here: nobody can have it again.
 *
 * @param user the id of whom it acts for
 * @param name what the user calls it, for example the program that has it
 * @param permissions what it is good for, as far as the user may do it; sorted
 * @param expires from when it is good for nothing
 * @param lastUsed the day (UTC) on which it was last seen; empty when it never was
 */
public record ApiKey(
        String id,
        String user,
        String name,
        List<String> permissions,
        Instant created,
        Instant expires,
        Optional<LocalDate> lastUsed) {

    public ApiKey {
        permissions = List.copyOf(permissions);
    }
}
