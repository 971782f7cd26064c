package org.tenon.customer.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.net.URI;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.HeaderParam;
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
import org.tenon.customer.Customer;
import org.tenon.customer.CustomerId;
import org.tenon.customer.CustomerMerge;
import org.tenon.customer.CustomerService;
import org.tenon.customer.MergeChoice;
import org.tenon.customer.MergeField;
import org.tenon.customer.MergeId;
import org.tenon.customer.MergeRequest;
import org.tenon.customer.MergeService;
import org.tenon.kernel.problem.InvalidRequestException;
import org.tenon.kernel.problem.NotFoundException;
import org.tenon.kernel.problem.Violations;
import org.tenon.rest.PageBody;
import org.tenon.rest.Permission;
import org.tenon.rest.RestResource;
import org.tenon.rest.Versions;

/** Making one customer of two, and two of one again. */
@Component(service = MergeResource.class)
@RestResource
@Path("customers/{id}/merges")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class MergeResource {

    private final CustomerService customers;
    private final MergeService merges;

    @Activate
    public MergeResource(
            @Reference(policyOption = ReferencePolicyOption.GREEDY) CustomerService customers,
            @Reference(policyOption = ReferencePolicyOption.GREEDY) MergeService merges) {
        this.customers = customers;
        this.merges = merges;
    }

    @GET
    @Permission("customer.read")
    @Operation(summary = "Lists the merges that a customer came out of or went into, the latest first")
    public PageBody<CustomerMerge> list(@PathParam("id") CustomerId id) {
        if (customers.find(id).isEmpty()) {
            throw new NotFoundException("customer", id.value());
        }
        return new PageBody<>(merges.mergesOf(id), Optional.empty());
    }

    @POST
    @Permission("customer.merge")
    @Operation(
            summary = "Merges another customer into this one; its id leads here from then on",
            description = "If-Match takes the version of the survivor that was looked at.",
            responses =
                    @ApiResponse(
                            responseCode = "201",
                            description = "Created",
                            content = @Content(schema = @Schema(implementation = CustomerMerge.class))))
    public Response merge(
            @PathParam("id") CustomerId id, @HeaderParam("If-Match") @Nullable String ifMatch, MergeBody body) {
        Violations violations = new Violations();
        Given.required(violations, "/merged", body.merged());
        Map<MergeField, MergeChoice> choices = body.toChoices(violations);
        violations.throwIfAny();
        Customer survivor = find(id);
        CustomerId other = Objects.requireNonNull(body.merged());
        Customer merged = customers
                .find(other)
                .orElseThrow(
                        () -> new InvalidRequestException("/merged", "unknown", "There is no customer " + other + "."));
        CustomerMerge made = merges.merge(new MergeRequest(
                id,
                Versions.given(ifMatch).orElse(survivor.version()),
                other,
                body.mergedVersion().orElse(merged.version()),
                choices,
                body.toFieldChoices()));
        return Response.created(URI.create("customers/" + id + "/merges"))
                .entity(made)
                .build();
    }

    @POST
    @Path("{merge}/undo")
    @Permission("customer.merge")
    @Operation(
            summary = "Takes a merge back",
            description = "What somebody has changed since stays, and so do claims of credit that came after it.")
    public CustomerMerge undo(@PathParam("id") CustomerId id, @PathParam("merge") MergeId merge) {
        return merges.find(merge)
                .filter(known -> known.survivor().equals(id) || known.merged().equals(id))
                .map(known -> merges.undo(known.id()))
                .orElseThrow(() -> new NotFoundException("merge", merge.value()));
    }

    private Customer find(CustomerId id) {
        return customers.find(id).orElseThrow(() -> new NotFoundException("customer", id.value()));
    }
}
