package org.tenon.switchboard.rest;

import io.swagger.v3.oas.annotations.Operation;
import java.util.Objects;
import java.util.Optional;
import javax.ws.rs.Consumes;
import javax.ws.rs.DELETE;
import javax.ws.rs.GET;
import javax.ws.rs.HeaderParam;
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
import org.tenon.kernel.problem.Violations;
import org.tenon.rest.PageBody;
import org.tenon.rest.Permission;
import org.tenon.rest.RestResource;
import org.tenon.rest.Versions;
import org.tenon.switchboard.CapabilityStatus;
import org.tenon.switchboard.RouteRequest;
import org.tenon.switchboard.Shadow;
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

    @Activate
    public CapabilitiesResource(@Reference Switchboard switchboard) {
        this.switchboard = switchboard;
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
    @Operation(summary = "Chooses the provider that answers from now on; If-Match is honoured when sent")
    public Response route(
            @PathParam("capability") String capability,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            RouteBody body) {
        Violations violations = new Violations();
        violations.check(body.provider() != null, "/provider", "required", "Say which provider is to answer.");
        violations.check(
                body.channel()
                        .map(channel -> channel.matches("[a-z0-9-]{1,32}"))
                        .orElse(true),
                "/channel",
                "channel",
                "A channel has 1 to 32 lower case letters, digits and hyphens.");
        body.shadow().ifPresent(shadow -> check(shadow, violations));
        // An unknown capability is 404 whatever the body says.
        switchboard.capability(capability);
        violations.throwIfAny();
        return answer(switchboard.route(
                capability,
                new RouteRequest(
                        Objects.requireNonNull(body.provider()),
                        body.channel(),
                        body.shadow().map(CapabilitiesResource::shadow),
                        Versions.given(ifMatch))));
    }

    @DELETE
    @Path("{capability}/route")
    @Permission("capability.write")
    @Operation(summary = "Forgets the choice that was made, so that the configuration holds again")
    public Response reset(@PathParam("capability") String capability, @QueryParam("channel") @Nullable String channel) {
        return answer(switchboard.reset(capability, Optional.ofNullable(channel)));
    }

    @GET
    @Path("{capability}/shadow")
    @Permission("capability.read")
    @Operation(summary = "Reports what candidates answered differently since the route was last set")
    public ShadowReport shadow(@PathParam("capability") String capability) {
        return switchboard.shadowReport(capability);
    }

    private static void check(ShadowBody shadow, Violations violations) {
        violations.check(
                shadow.provider() != null, "/shadow/provider", "required", "Say which provider gets the copies.");
        violations.check(
                shadow.share().map(share -> share > 0 && share <= 1).orElse(true),
                "/shadow/share",
                "share",
                "A share is above 0 and at most 1.");
    }

    private static Shadow shadow(ShadowBody body) {
        return new Shadow(Objects.requireNonNull(body.provider()), body.share().orElse(1.0));
    }

    private static Response answer(CapabilityStatus status) {
        return Versions.ok(CapabilityBody.of(status), status.version());
    }
}
