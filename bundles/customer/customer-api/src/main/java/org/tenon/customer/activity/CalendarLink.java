package org.tenon.customer.activity;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Optional;

/**
 * A link under which a program may read a user's calendar. Its secret is told once, when it is made.
 *
 * @param user whose calendar
 * @param name what the user calls it, as {@code "Phone"}; 1 to 100 characters
 * @param readAt when it was last read, to the hour; empty before the first time
 */
public record CalendarLink(CalendarLinkId id, String user, String name, Instant madeAt, Optional<Instant> readAt) {

    public CalendarLink {
        requireNonNull(id, "id");
        requireNonNull(user, "user");
        requireNonNull(name, "name");
        requireNonNull(madeAt, "madeAt");
        requireNonNull(readAt, "readAt");
    }
}
