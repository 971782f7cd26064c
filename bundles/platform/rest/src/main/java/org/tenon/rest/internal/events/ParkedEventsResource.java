package org.tenon.rest.internal.events;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.function.Predicate;
import javax.ws.rs.BeanParam;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.tenon.kernel.event.EventSubscriptions;
import org.tenon.kernel.event.ParkedEvent;
import org.tenon.rest.PageBody;
import org.tenon.rest.Paging;
import org.tenon.rest.Permission;
import org.tenon.rest.RestResource;
import org.tenon.rest.internal.events.EventsResource.EventBody;

/** The events that subscribers could not take. */
@Component(service = ParkedEventsResource.class)
@RestResource
@Path("events/parked")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "events")
public final class ParkedEventsResource {

    private final EventSubscriptions subscriptions;
    private final EventSight sight;

    @Activate
    public ParkedEventsResource(
            @Reference(policyOption = ReferencePolicyOption.GREEDY) EventSubscriptions subscriptions,
            @Reference EventSight sight) {
        this.subscriptions = subscriptions;
        this.sight = sight;
    }

    /** @param reason what the subscriber said the last time */
    public record ParkedEventBody(String subscriber, EventBody event, Instant parkedAt, String reason) {

        static ParkedEventBody of(ParkedEvent parked) {
            return new ParkedEventBody(
                    parked.subscriber(), EventsResource.body(parked.event()), parked.parkedAt(), parked.reason());
        }
    }

    @GET
    @Permission("event.read")
    @Operation(summary = "Lists the events that subscribers could not take, by subscriber")
    public PageBody<ParkedEventBody> list(@BeanParam Paging paging) {
        PageBody<ParkedEventBody> all =
                PageBody.of(subscriptions.parked(paging.request()).map(ParkedEventBody::of));
        Predicate<EventBody> seen =
                sight.among(all.items().stream().map(ParkedEventBody::event).toList());
        return new PageBody<>(
                all.items().stream().filter(parked -> seen.test(parked.event())).toList(), all.next());
    }

    @POST
    @Path("{subscriber}/{event}/retry")
    @Permission("event.write")
    @Operation(
            summary = "Gives a parked event to its subscriber again",
            description = "409 `event.refused` when it fails again: the event stays parked, with the new reason.")
    public void retry(@PathParam("subscriber") String subscriber, @PathParam("event") String event) {
        subscriptions.retry(subscriber, event);
    }

    @POST
    @Path("{subscriber}/{event}/skip")
    @Permission("event.write")
    @Operation(summary = "Gives a parked event up: its subscriber will never see it")
    public void skip(@PathParam("subscriber") String subscriber, @PathParam("event") String event) {
        subscriptions.skip(subscriber, event);
    }
}
