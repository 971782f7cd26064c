package org.tenon.customer.rest;

import io.swagger.v3.oas.annotations.Operation;
import java.net.URI;
import java.util.Optional;
import javax.ws.rs.BeanParam;
import javax.ws.rs.Consumes;
import javax.ws.rs.DELETE;
import javax.ws.rs.GET;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.PATCH;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.tenon.customer.activity.Activity;
import org.tenon.customer.activity.ActivityId;
import org.tenon.customer.activity.ActivityService;
import org.tenon.kernel.actor.Actors;
import org.tenon.kernel.problem.NotFoundException;
import org.tenon.rest.MergePatch;
import org.tenon.rest.PageBody;
import org.tenon.rest.Paging;
import org.tenon.rest.Permission;
import org.tenon.rest.RestResource;
import org.tenon.rest.Versions;

/** What people do for customers. */
@Component(service = ActivityResource.class)
@RestResource
@Path("activities")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class ActivityResource {

    private final ActivityService activities;
    private final ActivityViews views;
    private final Actors actors;

    @Activate
    public ActivityResource(
            @Reference(policyOption = ReferencePolicyOption.GREEDY) ActivityService activities,
            @Reference ActivityViews views,
            @Reference Actors actors) {
        this.activities = activities;
        this.views = views;
        this.actors = actors;
    }

    @POST
    @Permission("activity.write")
    @Operation(summary = "Records a call, visit, mail, task, note or file of a customer")
    public Response add(NewActivityBody body) {
        Activity made = activities.add(body.toActivity());
        return Response.created(URI.create("activities/" + made.id()))
                .tag(Versions.tag(made.version()))
                .entity(views.of(made))
                .build();
    }

    @GET
    @Permission("activity.read")
    @Operation(
            summary = "Lists activities, the latest first",
            description =
                    "customer, about (quote/<id>), user (who owns it or takes part), kind, done, from and to choose among"
                            + " them; the moment that counts is the start, or when it is due, or when it was recorded.")
    public PageBody<ActivityView> list(@BeanParam ActivityFilter filter, @BeanParam Paging paging) {
        return PageBody.of(views.of(
                activities.search(filter.query(actors.current().sight(ActivitySight.KIND)), paging.request())));
    }

    @GET
    @Path("{id}")
    @Permission("activity.read")
    @Operation(summary = "Reads an activity, with its files")
    public Response read(@PathParam("id") ActivityId id) {
        return answer(find(id));
    }

    @PATCH
    @Path("{id}")
    @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
    @Permission("activity.write")
    @Operation(summary = "Changes an activity by merge patch; lists are replaced as a whole, the customer stays")
    public Response change(
            @PathParam("id") ActivityId id, @HeaderParam("If-Match") @Nullable String ifMatch, MergePatch patch) {
        Activity before = find(id);
        long version = Versions.required(ifMatch);
        ActivityBody body = patch.applyTo(ActivityBody.of(before.details()), ActivityBody.class);
        return answer(activities.change(id, version, body.toDetails()));
    }

    @DELETE
    @Path("{id}")
    @Permission("activity.write")
    @Operation(summary = "Takes an activity away with its files, for good")
    public void remove(@PathParam("id") ActivityId id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        find(id);
        activities.remove(id, Versions.required(ifMatch));
    }

    /** What came of an activity. */
    public record Outcome(Optional<String> outcome) {}

    @POST
    @Path("{id}/complete")
    @Permission("activity.write")
    @Operation(summary = "Says that an activity is done, and what came of it; nobody is reminded any more")
    public Response complete(@PathParam("id") ActivityId id, @Nullable Outcome body) {
        return answer(
                activities.complete(id, Given.text(Optional.ofNullable(body).flatMap(Outcome::outcome))));
    }

    @POST
    @Path("{id}/reopen")
    @Permission("activity.write")
    @Operation(summary = "Says that an activity is still to be done")
    public Response reopen(@PathParam("id") ActivityId id) {
        return answer(activities.reopen(id));
    }

    private Activity find(ActivityId id) {
        return activities.find(id).orElseThrow(() -> new NotFoundException("activity", id.value()));
    }

    private Response answer(Activity activity) {
        return Versions.ok(views.of(activity), activity.version());
    }
}
