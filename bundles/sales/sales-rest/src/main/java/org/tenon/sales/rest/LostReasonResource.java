package org.tenon.sales.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Optional;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.PUT;
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
import org.tenon.kernel.problem.NotFoundException;
import org.tenon.rest.PageBody;
import org.tenon.rest.Permission;
import org.tenon.rest.RestResource;
import org.tenon.rest.Versions;
import org.tenon.sales.LostReason;
import org.tenon.sales.LostReasonService;

/** {@code /api/lost-reasons}: why opportunities are lost. */
@Component(service = LostReasonResource.class)
@RestResource
@Path("lost-reasons")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "opportunities")
public final class LostReasonResource {

    private final LostReasonService reasons;

    @Activate
    public LostReasonResource(@Reference(policyOption = ReferencePolicyOption.GREEDY) LostReasonService reasons) {
        this.reasons = reasons;
    }

    /** A reason as an answer gives it. */
    record ReasonBody(String code, String title, boolean active) {

        static ReasonBody of(LostReason reason) {
            return new ReasonBody(reason.code(), reason.title(), reason.active());
        }
    }

    /** A reason as a request gives it. */
    record ReasonInput(@Nullable String title, Optional<Boolean> active) {}

    @GET
    @Permission("opportunity.read")
    @Operation(summary = "Lists the reasons for losing, also those that are not given any more")
    public PageBody<ReasonBody> list() {
        return new PageBody<>(reasons.reasons().stream().map(ReasonBody::of).toList(), Optional.empty());
    }

    @GET
    @Path("{code}")
    @Permission("opportunity.read")
    @Operation(summary = "A reason for losing")
    public Response get(@PathParam("code") String code) {
        return ok(
                Codes.read(code).flatMap(reasons::find).orElseThrow(() -> new NotFoundException("lost-reason", code)));
    }

    @PUT
    @Path("{code}")
    @Permission("pipeline.write")
    @Operation(
            summary = "Keeps a reason for losing; If-Match replaces the one that there is",
            description =
                    "As soon as there is an active one, what is lost needs one. None is taken away: active false.")
    public Response put(
            @PathParam("code") String code,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Nullable ReasonInput body) {
        ReasonInput input = ActionInput.needed(body, "", "A reason is an object with a title.");
        String title = ActionInput.needed(input.title(), "/title", "A reason has a title.");
        return ok(reasons.save(new LostReason(
                code,
                title,
                input.active().orElse(true),
                Versions.given(ifMatch).orElse(0))));
    }

    private static Response ok(LostReason reason) {
        return Versions.ok(ReasonBody.of(reason), reason.version());
    }
}
