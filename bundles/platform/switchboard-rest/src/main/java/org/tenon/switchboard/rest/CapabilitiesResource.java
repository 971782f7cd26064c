package org.tenon.switchboard.rest;

import io.swagger.v3.oas.annotations.Operation;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;
import javax.ws.rs.Consumes;
import javax.ws.rs.DELETE;
import javax.ws.rs.GET;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.POST;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tenon.kernel.capability.ReadOnly;
import org.tenon.kernel.company.Company;
import org.tenon.kernel.problem.Violations;
import org.tenon.rest.PageBody;
import org.tenon.rest.Permission;
import org.tenon.rest.RestResource;
import org.tenon.rest.Versions;
import org.tenon.switchboard.CapabilityStatus;
import org.tenon.switchboard.ReplayReport;
import org.tenon.switchboard.ShadowReport;
import org.tenon.switchboard.Switchboard;

/** Who provides what, and who is to. */
@Component(service = CapabilitiesResource.class)
@RestResource
@Path("capabilities")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class CapabilitiesResource {

    private final Switchboard switchboard;
    private final Company company;

    @Activate
    public CapabilitiesResource(@Reference Switchboard switchboard, @Reference Company company) {
        this.switchboard = switchboard;
        this.company = company;
    }

    @GET
    @Permission("capability.read")
    @Operation(summary = "Lists the capabilities with their providers and how these fare")
    public PageBody<CapabilityBody> list() {
        return new PageBody<>(
                switchboard.capabilities().stream().map(CapabilityBody::of).toList(), Optional.empty());
    }

    @GET
    @Path("{capability}")
    @Permission("capability.read")
    @Operation(summary = "Reads a capability")
    public Response read(@PathParam("capability") String capability) {
        return answer(switchboard.capability(capability));
    }

    @PUT
    @Path("{capability}/route")
    @Permission("capability.write")
    @Operation(
            summary = "Chooses the provider that answers; If-Match is honoured when sent",
            description = "For all calls, or those of a channel, of a kind of document or both; from now on or a day or"
                    + " moment on, for good or until one. The most specific rule decides, and of several for the same"
                    + " calls the one that began last. A provider that has not passed the capability's contract is"
                    + " refused (409 capability.unverified) unless force is true.")
    public Response route(
            @PathParam("capability") String capability,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            RouteBody body) {
        Violations violations = new Violations();
        ZoneId zone = company.zone();
        body.check(violations, zone);
        // An unknown capability is 404 whatever the body says.
        switchboard.capability(capability);
        violations.throwIfAny();
        return answer(switchboard.route(capability, body.request(zone, Versions.given(ifMatch))));
    }

    @DELETE
    @Path("{capability}/route")
    @Permission("capability.write")
    @Operation(
            summary = "Forgets the choices that were made for these calls, those for later included, so that the"
                    + " configuration holds again")
    public Response reset(
            @PathParam("capability") String capability,
            @QueryParam("channel") @Nullable String channel,
            @QueryParam("kind") @Nullable String kind) {
        return answer(switchboard.reset(capability, Optional.ofNullable(channel), Optional.ofNullable(kind)));
    }

    @GET
    @Path("{capability}/shadow")
    @Permission(value = "capability.read", seesEverything = true)
    @Operation(summary = "Reports what candidates answered differently since the route was last set, field by field")
    public ShadowReport shadow(@PathParam("capability") String capability) {
        return switchboard.shadowReport(capability);
    }

    @PUT
    @Path("{capability}/recording")
    @Permission("capability.write")
    @Operation(summary = "Keeps the last calls that change nothing, for replaying; 0 ends it")
    public Response record(@PathParam("capability") String capability, RecordingBody body) {
        switchboard.capability(capability);
        Violations violations = new Violations();
        violations.check(body.calls() != null, "/calls", "required", "Say how many calls are to be kept.");
        violations.throwIfAny();
        return answer(switchboard.record(capability, Objects.requireNonNull(body.calls())));
    }

    @POST
    @ReadOnly
    @Path("{capability}/replay")
    @Permission(value = "capability.write", seesEverything = true)
    @Operation(summary = "Gives the recorded calls to a provider and reports what it answers differently")
    public ReplayReport replay(@PathParam("capability") String capability, ReplayBody body) {
        switchboard.capability(capability);
        Violations violations = new Violations();
        violations.check(body.provider() != null, "/provider", "required", "Say which provider is to be tried.");
        violations.throwIfAny();
        return switchboard.replay(capability, Objects.requireNonNull(body.provider()));
    }

    private static Response answer(CapabilityStatus status) {
        return Versions.ok(CapabilityBody.of(status), status.version());
    }
}
