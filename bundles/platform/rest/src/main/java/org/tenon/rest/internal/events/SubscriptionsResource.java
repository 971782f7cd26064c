package org.tenon.rest.internal.events;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Optional;
import javax.ws.rs.DELETE;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.tenon.kernel.event.EventSubscriptions;
import org.tenon.kernel.event.Subscription;
import org.tenon.rest.PageBody;
import org.tenon.rest.Permission;
import org.tenon.rest.RestResource;

/** Who follows the feed, and how far each has got. */
@Component(service = SubscriptionsResource.class)
@RestResource
@Path("events/subscribers")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "events")
public final class SubscriptionsResource {

    private final EventSubscriptions subscriptions;

    @Activate
    public SubscriptionsResource(
            @Reference(policyOption = ReferencePolicyOption.GREEDY) EventSubscriptions subscriptions) {
        this.subscriptions = subscriptions;
    }

    @GET
    @Permission("event.read")
    @Operation(summary = "Lists the subscribers with their places in the feed and the number of their parked events")
    public PageBody<Subscription> list() {
        return new PageBody<>(subscriptions.subscriptions(), Optional.empty());
    }

    @DELETE
    @Path("{subscriber}")
    @Permission("event.write")
    @Operation(
            summary = "Forgets a subscriber that will not come back",
            description =
                    "Its parked events go with it. Until it is forgotten, the events that it has not taken are kept.")
    public void forget(@PathParam("subscriber") String subscriber) {
        subscriptions.forget(subscriber);
    }
}
