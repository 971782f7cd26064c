package org.tenon.customer.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tenon.json.TenonJson;
import org.tenon.kernel.actor.Actors;
import org.tenon.kernel.company.Company;
import org.tenon.kernel.event.EventLog;
import org.tenon.kernel.event.EventSubscriber;
import org.tenon.kernel.event.RecordedEvent;
import org.tenon.persistence.UnitOfWork;

/**
 * Takes the links to the calendar of a user back who is locked out: a link needs no login. On a service of its own: it minds this
 * provider's links, whoever else is chosen to answer.
 */
@Component(service = EventSubscriber.class)
public final class LinksOfLeavers implements EventSubscriber {

    private final Calendars calendars;

    @Activate
    public LinksOfLeavers(
            @Reference(target = "(unit=customer)") UnitOfWork unit,
            @Reference EventLog events,
            @Reference Actors actors,
            @Reference Company company) {
        calendars = new Calendars(unit, events, actors, company);
    }

    @Override
    public String name() {
        return "customer.calendar-links";
    }

    @Override
    public Set<String> types() {
        return Set.of("user.changed");
    }

    @Override
    public void on(RecordedEvent event) {
        JsonNode data = data(event);
        if (!data.path("enabled").asBoolean(true)) {
            calendars.revokeAll(data.path("name").asText());
        }
    }

    private static JsonNode data(RecordedEvent event) {
        try {
            return TenonJson.mapper().readTree(event.data());
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }
}
