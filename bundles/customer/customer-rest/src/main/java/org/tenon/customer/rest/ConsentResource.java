package org.tenon.customer.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
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
import org.tenon.customer.CustomerId;
import org.tenon.customer.consent.Consent;
import org.tenon.customer.consent.ConsentService;
import org.tenon.customer.consent.NewConsent;
import org.tenon.kernel.problem.NotFoundException;
import org.tenon.kernel.problem.Violations;
import org.tenon.rest.PageBody;
import org.tenon.rest.Permission;
import org.tenon.rest.RestResource;

/** What people have agreed to. */
@Component(service = ConsentResource.class)
@RestResource
@Path("customers/{id}/consents")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class ConsentResource {

    private final ConsentService consents;

    @Activate
    public ConsentResource(@Reference(policyOption = ReferencePolicyOption.GREEDY) ConsentService consents) {
        this.consents = consents;
    }

    /**
     * A decision to be recorded.
     *
     * @param address where the person is written to
     * @param purpose as {@code "newsletter"}
     * @param given false when he takes it back
     * @param at when he decided; left out: now
     * @param source how that is known
     * @param textVersion which text he agreed to; needed when given
     */
    public record Decision(
            @Nullable String address,
            @Nullable String purpose,
            @Nullable Boolean given,
            Optional<Instant> at,
            @Nullable String source,
            Optional<String> textVersion) {

        NewConsent of(CustomerId customer) {
            Violations violations = new Violations();
            String where = Given.text(violations, "/address", address);
            String what = Given.text(violations, "/purpose", purpose);
            Given.required(violations, "/given", given);
            String how = Given.text(violations, "/source", source);
            violations.throwIfAny();
            return new NewConsent(customer, where, what, Boolean.TRUE.equals(given), at, how, Given.text(textVersion));
        }
    }

    @GET
    @Permission("consent.read")
    @Operation(summary = "Lists everything that people of a customer have agreed to or taken back, the latest first")
    public PageBody<Consent> list(@PathParam("id") CustomerId id) {
        return new PageBody<>(consents.of(id), Optional.empty());
    }

    @POST
    @Permission("consent.write")
    @Operation(
            summary = "Records that somebody has agreed to be written to for a purpose, or has taken that back",
            description = "Decisions are evidence and stay; of an address and a purpose the latest counts.",
            responses =
                    @ApiResponse(
                            responseCode = "201",
                            description = "Created",
                            content = @Content(schema = @Schema(implementation = Consent.class))))
    public Response decide(@PathParam("id") CustomerId id, Decision body) {
        NewConsent decision = body.of(id);
        requireCustomer(id);
        return Response.created(URI.create("customers/" + id + "/consents"))
                .entity(consents.decide(decision))
                .build();
    }

    /** @throws NotFoundException {@code customer.not-found}: in the path, it is not the body that is wrong */
    private void requireCustomer(CustomerId id) {
        consents.of(id);
    }
}
