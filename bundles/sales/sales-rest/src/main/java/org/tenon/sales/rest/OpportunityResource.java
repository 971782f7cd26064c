package org.tenon.sales.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.Optional;
import javax.ws.rs.BeanParam;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.PATCH;
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
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.tenon.customer.CustomerId;
import org.tenon.kernel.problem.NotFoundException;
import org.tenon.rest.MergePatch;
import org.tenon.rest.PageBody;
import org.tenon.rest.Paging;
import org.tenon.rest.Permission;
import org.tenon.rest.RestResource;
import org.tenon.rest.Versions;
import org.tenon.sales.Opportunity;
import org.tenon.sales.OpportunityId;
import org.tenon.sales.OpportunityQuery;
import org.tenon.sales.OpportunityService;

/** {@code /api/opportunities}. */
@Component(service = OpportunityResource.class)
@RestResource
@Path("opportunities")
@Produces(MediaType.APPLICATION_JSON)
@Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
@Tag(name = "opportunities")
public final class OpportunityResource {

    private final OpportunityService opportunities;
    private final SalesSight sight;

    @Activate
    public OpportunityResource(
            @Reference(policyOption = ReferencePolicyOption.GREEDY) OpportunityService opportunities,
            @Reference SalesSight sight) {
        this.opportunities = opportunities;
        this.sight = sight;
    }

    @GET
    @Permission("opportunity.read")
    @Operation(summary = "Lists opportunities, the newest first")
    public PageBody<OpportunityBody> list(
            @QueryParam("customer") @Nullable CustomerId customer,
            @QueryParam("pipeline") @Nullable String pipeline,
            @QueryParam("owner") @Nullable String owner,
            @BeanParam Paging paging) {
        OpportunityQuery query = new OpportunityQuery(
                Optional.ofNullable(customer),
                Codes.wish(pipeline),
                Codes.wish(owner),
                sight.forList(SalesSight.OPPORTUNITY));
        return PageBody.of(opportunities.search(query, paging.request()).map(OpportunityBody::of));
    }

    @POST
    @Permission("opportunity.write")
    @Operation(summary = "Records a chance to sell")
    public Response open(@Nullable OpportunityInput body) {
        OpportunityInput input =
                ActionInput.needed(body, "", "An opportunity is an object with customer, title and stage.");
        Opportunity opened = opportunities.open(input.details());
        return Response.created(URI.create("/api/opportunities/" + opened.id()))
                .tag(Versions.tag(opened.version()))
                .entity(OpportunityBody.of(opened))
                .build();
    }

    @GET
    @Path("{id}")
    @Permission("opportunity.read")
    @Operation(summary = "One opportunity")
    public Response get(@PathParam("id") OpportunityId id) {
        return ok(found(id));
    }

    @PATCH
    @Path("{id}")
    @Permission("opportunity.write")
    @Operation(summary = "Changes an opportunity by a JSON merge patch; reaching another stage is an event")
    public Response change(
            @PathParam("id") OpportunityId id, @HeaderParam("If-Match") @Nullable String ifMatch, MergePatch patch) {
        long version = Versions.required(ifMatch);
        OpportunityInput changed = patch.applyTo(OpportunityInput.of(found(id).details()), OpportunityInput.class);
        return ok(opportunities.change(id, version, changed.details()));
    }

    private Opportunity found(OpportunityId id) {
        return opportunities.find(id).orElseThrow(() -> new NotFoundException("opportunity", id.value()));
    }

    private static Response ok(Opportunity opportunity) {
        return Versions.ok(OpportunityBody.of(opportunity), opportunity.version());
    }
}
