package org.tenon.verification.rest;

import io.swagger.v3.oas.annotations.Operation;
import java.net.URI;
import java.util.Objects;
import java.util.Optional;
import javax.ws.rs.BeanParam;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
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
import org.tenon.kernel.problem.NotFoundException;
import org.tenon.kernel.problem.Violations;
import org.tenon.rest.PageBody;
import org.tenon.rest.Paging;
import org.tenon.rest.Permission;
import org.tenon.rest.RestResource;
import org.tenon.verification.Level;
import org.tenon.verification.Verification;
import org.tenon.verification.Verifications;

/** Whether providers keep what their capability promises. */
@Component(service = VerificationsResource.class)
@RestResource
@Path("verifications")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class VerificationsResource {

    private final Verifications verifications;

    @Activate
    public VerificationsResource(@Reference Verifications verifications) {
        this.verifications = verifications;
    }

    @POST
    @Permission("capability.write")
    @Operation(summary = "Begins to run a capability's contract against a provider; ask again for what came of it")
    public Response begin(NewVerificationBody body) {
        Violations violations = new Violations();
        violations.check(body.capability() != null, "/capability", "required", "Say which capability it is about.");
        violations.check(body.provider() != null, "/provider", "required", "Say which provider is to be tested.");
        Optional<Level> level = Level.labelled(body.level().orElse(Level.FULL.label()));
        violations.check(level.isPresent(), "/level", "level", "A level is core, full or concurrent.");
        violations.throwIfAny();
        Verification begun = verifications.begin(
                Objects.requireNonNull(body.capability()),
                Objects.requireNonNull(body.provider()),
                level.orElseThrow());
        return Response.created(URI.create("verifications/" + begun.id()))
                .entity(VerificationBody.of(begun))
                .build();
    }

    @GET
    @Path("{id}")
    @Permission("capability.read")
    @Operation(summary = "Says how far a verification is, and what came of it")
    public VerificationBody read(@PathParam("id") String id) {
        return verifications
                .find(id)
                .map(VerificationBody::of)
                .orElseThrow(() -> new NotFoundException("verification", id));
    }

    @POST
    @Path("{id}/cancel")
    @Permission("capability.write")
    @Operation(summary = "Ends a verification that is running; it counts as not asked for")
    public VerificationBody cancel(@PathParam("id") String id) {
        return VerificationBody.of(verifications.cancel(id));
    }

    @GET
    @Permission("capability.read")
    @Operation(summary = "Lists the verifications of providers, of all capabilities or of one, the newest first")
    public PageBody<VerificationBody> list(
            @QueryParam("capability") @Nullable String capability, @BeanParam Paging paging) {
        return PageBody.of(verifications
                .list(Optional.ofNullable(capability), paging.request())
                .map(VerificationBody::of));
    }
}
