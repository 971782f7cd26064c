package org.tenon.customer.rest;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.ws.rs.BeanParam;
import javax.ws.rs.GET;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.tenon.customer.CustomerId;
import org.tenon.customer.activity.TimelineEntry;
import org.tenon.customer.activity.TimelineEvent;
import org.tenon.customer.activity.TimelineService;
import org.tenon.kernel.Page;
import org.tenon.rest.PageBody;
import org.tenon.rest.Paging;
import org.tenon.rest.Permission;
import org.tenon.rest.RestResource;

/** Everything about a customer in one order. */
@Component(service = TimelineResource.class)
@RestResource
@Path("customers/{id}/timeline")
@Produces(MediaType.APPLICATION_JSON)
public final class TimelineResource {

    private final TimelineService timeline;
    private final ActivityViews views;
    private final TimelineSight sight;

    @Activate
    public TimelineResource(
            @Reference(policyOption = ReferencePolicyOption.GREEDY) TimelineService timeline,
            @Reference ActivityViews views,
            @Reference TimelineSight sight) {
        this.timeline = timeline;
        this.views = views;
        this.sight = sight;
    }

    /**
     * A place on the timeline: an activity, or something that happened elsewhere.
     *
     * @param at when, or when it is planned
     */
    public record Entry(Instant at, Optional<ActivityView> activity, Optional<Happened> event) {}

    /**
     * What happened elsewhere.
     *
     * @param link where it is found, as a path under /api
     * @param title in the language of Accept-Language, where it is known in that
     */
    public record Happened(String type, String link, String title, String by) {

        static Happened of(TimelineEvent event, Locale language) {
            return new Happened(event.type(), event.link(), event.title(language), event.by());
        }
    }

    @GET
    @Permission("activity.read")
    @Operation(
            summary = "Shows what people did for a customer and what happened to it, the latest first",
            description =
                    "Who was merged into it is included. Titles of events follow Accept-Language. A page may have fewer"
                            + " entries than were asked for, for a reader who does not see all of them.")
    public PageBody<Entry> read(
            @PathParam("id") CustomerId id,
            @HeaderParam("Accept-Language") @Nullable String acceptLanguage,
            @BeanParam Paging paging) {
        Locale language = OverviewResource.language(acceptLanguage);
        Page<TimelineEntry> page = timeline.timeline(id, paging.request());
        List<TimelineEntry> seen = sight.seen(page.items());
        Iterator<ActivityView> activities = views.of(seen.stream()
                        .flatMap(entry -> entry.activity().stream())
                        .toList())
                .iterator();
        List<Entry> entries = seen.stream()
                .map(entry -> new Entry(
                        entry.at(),
                        entry.activity().map(activity -> activities.next()),
                        entry.event().map(event -> Happened.of(event, language))))
                .toList();
        return new PageBody<>(entries, page.next());
    }
}
