package org.tenon.rest.internal.events;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.MediaType;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.tenon.json.TenonJson;
import org.tenon.kernel.event.EventFeed;
import org.tenon.kernel.event.RecordedEvent;
import org.tenon.kernel.problem.InvalidRequestException;
import org.tenon.rest.Permission;
import org.tenon.rest.RestResource;

/** {@code GET /api/events}. */
@Component(service = EventsResource.class)
@RestResource
@Path("events")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "events")
public final class EventsResource {

    private static final int MAX_LIMIT = 1000;

    /** A reader who sees few events gets an empty page after so many that he does not see, and goes on from its end. */
    private static final int PAGES_AT_ONCE = 20;

    private final EventFeed feed;
    private final EventSight sight;

    @Activate
    public EventsResource(
            @Reference(policyOption = ReferencePolicyOption.GREEDY) EventFeed feed, @Reference EventSight sight) {
        this.feed = feed;
        this.sight = sight;
    }

    /**
     * @param id the event's own id, for consumers that must recognise a repetition
     * @param data the event's facts
     */
    public record EventBody(String id, String type, String subject, Instant at, String actor, JsonNode data) {}

    /** @param next the {@code after} of the next call; there even when nothing is left, since the feed goes on */
    public record FeedBody(List<EventBody> items, String next) {}

    @GET
    @Permission("event.read")
    @Operation(
            summary = "Reads the change feed",
            description =
                    "Everything that happened after a position, in one order. Read again from `next` for what "
                            + "happens later; what was read once stays where it is. Who does not see all records gets the "
                            + "events of those that he sees: fewer than `limit`, or none, does not mean that nothing follows. "
                            + "410 when what followed is not kept any more: read the current state, then the feed from the start.")
    public FeedBody events(
            @QueryParam("after") @Nullable String after, @QueryParam("limit") @DefaultValue("100") int limit) {
        if (limit < 1 || limit > MAX_LIMIT) {
            throw new InvalidRequestException("", "limit", "limit is 1 to " + MAX_LIMIT + ", not " + limit + ".");
        }
        long next = position(after);
        List<EventBody> seen = List.of();
        for (int page = 0; seen.isEmpty() && page < PAGES_AT_ONCE; page++) {
            List<RecordedEvent> found = feed.after(next, limit);
            if (found.isEmpty()) {
                break;
            }
            next = found.get(found.size() - 1).position();
            List<EventBody> all = found.stream().map(EventsResource::body).toList();
            seen = all.stream().filter(sight.among(all)).toList();
        }
        return new FeedBody(seen, Long.toString(next));
    }

    private static long position(@Nullable String after) {
        if (after == null || after.isBlank()) {
            return 0;
        }
        try {
            long position = Long.parseLong(after);
            if (position >= 0) {
                return position;
            }
        } catch (NumberFormatException noPosition) {
            // Refused below.
        }
        throw new InvalidRequestException("", "after", "after takes the `next` of an earlier answer.");
    }

    static EventBody body(RecordedEvent event) {
        try {
            JsonNode data = TenonJson.mapper().readTree(event.data());
            return new EventBody(event.id(), event.type(), event.subject(), event.at(), event.actor(), data);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("event " + event.id() + " holds no JSON", broken);
        }
    }
}
