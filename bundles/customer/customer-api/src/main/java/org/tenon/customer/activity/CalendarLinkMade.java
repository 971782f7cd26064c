package org.tenon.customer.activity;

import java.time.Instant;
import org.tenon.kernel.event.DomainEvent;

/** A link to somebody's calendar was made. */
public record CalendarLinkMade(CalendarLinkId link, String user, Instant at) implements DomainEvent {

    @Override
    public String type() {
        return "calendar-link.made";
    }

    @Override
    public String subject() {
        return link.value();
    }
}
