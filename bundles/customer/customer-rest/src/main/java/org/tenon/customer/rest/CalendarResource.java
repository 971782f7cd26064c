package org.tenon.customer.rest;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.ws.rs.Consumes;
import javax.ws.rs.DELETE;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.tenon.customer.CustomerId;
import org.tenon.customer.CustomerService;
import org.tenon.customer.activity.Activity;
import org.tenon.customer.activity.CalendarLink;
import org.tenon.customer.activity.CalendarLinkId;
import org.tenon.customer.activity.CalendarService;
import org.tenon.customer.activity.NewCalendarLink;
import org.tenon.kernel.company.Company;
import org.tenon.kernel.problem.Violations;
import org.tenon.rest.Anonymous;
import org.tenon.rest.PageBody;
import org.tenon.rest.Permission;
import org.tenon.rest.RestResource;

/** Links under which calendar programs read what a user has to do. */
@Component(service = CalendarResource.class)
@RestResource
@Path("calendars")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class CalendarResource {

    private static final String ENDING = ".ics";

    private final CalendarService calendars;
    private final CustomerService customers;
    private final Company company;

    @Activate
    public CalendarResource(
            @Reference(policyOption = ReferencePolicyOption.GREEDY) CalendarService calendars,
            @Reference(policyOption = ReferencePolicyOption.GREEDY) CustomerService customers,
            @Reference Company company) {
        this.calendars = calendars;
        this.customers = customers;
        this.company = company;
    }

    /**
     * A link to be made.
     *
     * @param name what the user calls it, as the device that it is for
     */
    public record NewLink(@Nullable String name) {}

    /**
     * A link to a calendar.
     *
     * @param path where the calendar is, below the installation's address; told once, to who made it
     */
    public record Link(
            CalendarLinkId id, String name, Instant madeAt, Optional<Instant> readAt, Optional<String> path) {

        static Link of(CalendarLink link) {
            return new Link(link.id(), link.name(), link.madeAt(), link.readAt(), Optional.empty());
        }

        static Link of(NewCalendarLink made) {
            CalendarLink link = made.link();
            return new Link(
                    link.id(),
                    link.name(),
                    link.madeAt(),
                    link.readAt(),
                    Optional.of("/api/calendars/feeds/" + made.secret() + ENDING));
        }
    }

    @POST
    @Permission("activity.read")
    @Operation(
            summary = "Makes a secret link to one's own calendar, for programs that cannot log in",
            description = "The path is told in this answer only. Ten links a user.",
            responses =
                    @ApiResponse(
                            responseCode = "201",
                            description = "Created",
                            content = @Content(schema = @Schema(implementation = Link.class))))
    public Response make(NewLink body) {
        Violations violations = new Violations();
        String name = Given.text(violations, "/name", body.name());
        violations.throwIfAny();
        NewCalendarLink made = calendars.make(name);
        return Response.created(URI.create("calendars/" + made.link().id()))
                .entity(Link.of(made))
                // Nobody may keep the secret, Tenon for repetitions of the request included.
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    @GET
    @Permission("activity.read")
    @Operation(summary = "Lists the links to one's own calendar, without their secrets")
    public PageBody<Link> list() {
        return new PageBody<>(calendars.own().stream().map(Link::of).toList(), Optional.empty());
    }

    @DELETE
    @Path("{id}")
    @Permission("activity.read")
    @Operation(summary = "Takes a link to one's own calendar back")
    public void revoke(@PathParam("id") CalendarLinkId id) {
        calendars.revoke(id);
    }

    @GET
    @Path("feeds/{secret}")
    @Produces({"text/calendar", MediaType.APPLICATION_JSON})
    @Anonymous(
            "Calendar programs cannot log in: who has the secret of a link reads what its user has to do, until it is revoked")
    @Operation(
            summary = "The visits, calls and tasks that a link shows, as iCalendar (RFC 5545)",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            description = "A calendar",
                            content = @Content(mediaType = "text/calendar", schema = @Schema(type = "string"))))
    public Response feed(@PathParam("secret") String secret) {
        String plain = secret.endsWith(ENDING) ? secret.substring(0, secret.length() - ENDING.length()) : secret;
        List<Activity> shown = calendars.read(plain);
        Map<CustomerId, String> names =
                customers.findAll(shown.stream().map(Activity::customer).collect(toSet())).entrySet().stream()
                        .collect(toMap(
                                Map.Entry::getKey,
                                found -> found.getValue().details().name()));
        String calendar = new CalendarFile(company.name(), company.now())
                .of(shown, activity -> Optional.ofNullable(names.get(activity.customer())));
        return Response.ok(calendar, "text/calendar; charset=utf-8")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }
}
