package org.tenon.inventory.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.MediaType;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tenon.kernel.problem.InvalidRequestException;
import org.tenon.kernel.sight.DocumentName;
import org.tenon.rest.Permission;
import org.tenon.rest.RestResource;

/** {@code /api/stock/allocations}, {@code /api/stock/reallocations}. */
@Component(service = AllocationsResource.class)
@RestResource
@Path("stock")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "stock")
public final class AllocationsResource {

    private final OfferedServices offered;

    @Activate
    public AllocationsResource(@Reference OfferedServices offered) {
        this.offered = offered;
    }

    @GET
    @Path("allocations")
    @Permission("stock.read")
    @Operation(summary = "Of which lots a document has something set aside, and what became of its reservations")
    public AllocationBody allocations(
            @Parameter(required = true) @QueryParam("document") @Nullable DocumentName document) {
        String asked = Asked.required(document, "document").value();
        return AllocationBody.of(
                asked, offered.allocations().of(asked), offered.allocations().changes(asked));
    }

    @POST
    @Path("reallocations")
    @Permission("stock.reallocate")
    @Operation(summary = "Sets aside anew what is set aside of a product's lots, by the strategy that holds now")
    @ApiResponse(responseCode = "200", description = "Set aside anew")
    public ReallocationBody reallocate(@Nullable ReallocationInput body) {
        if (body == null) {
            throw new InvalidRequestException("", "required", "Name the product and the warehouse.");
        }
        body.check();
        return new ReallocationBody(offered.allocations().reallocate(body.product(), body.warehouse()));
    }
}
