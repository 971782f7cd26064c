package org.tenon.customer.activity;

import static java.util.Objects.requireNonNull;

import org.tenon.kernel.auditlog.Secret;

/**
 * A link that was just made.
 *
 * @param secret who has it reads the calendar; it is kept nowhere. 43 characters that need no escaping in an address
 */
public record NewCalendarLink(CalendarLink link, @Secret String secret) {

    public NewCalendarLink {
        requireNonNull(link, "link");
        requireNonNull(secret, "secret");
    }
}
