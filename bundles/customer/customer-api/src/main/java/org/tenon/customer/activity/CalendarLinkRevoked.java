package org.tenon.customer.activity;

import java.time.Instant;
import org.tenon.kernel.event.DomainEvent;

/** A link to somebody's calendar was taken back. */
public record CalendarLinkRevoked(CalendarLinkId link, String user, Instant at) implements DomainEvent {

    @Override
    public String type() {
        return "calendar-link.revoked";
    }

    @Override
    public String subject() {
        return link.value();
    }
}
