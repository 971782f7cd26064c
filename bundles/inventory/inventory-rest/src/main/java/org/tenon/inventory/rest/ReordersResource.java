package org.tenon.inventory.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import javax.ws.rs.Consumes;
import javax.ws.rs.DELETE;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tenon.catalog.ProductId;
import org.tenon.inventory.WarehouseId;
import org.tenon.kernel.problem.InvalidRequestException;
import org.tenon.rest.Permission;
import org.tenon.rest.RestResource;

/** {@code /api/stock/reorder-rules}, {@code /api/stock/reorder-proposals}. */
@Component(service = ReordersResource.class)
@RestResource
@Path("stock")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "stock")
public final class ReordersResource {

    private final OfferedServices offered;

    @Activate
    public ReordersResource(@Reference OfferedServices offered) {
        this.offered = offered;
    }

    @GET
    @Path("reorder-rules")
    @Permission("stock.read")
    @Operation(summary = "Lists when goods are to be ordered anew")
    public ReorderRulesBody rules() {
        return new ReorderRulesBody(
                offered.reorders().rules().stream().map(ReorderRuleBody::of).toList());
    }

    @POST
    @Path("reorder-rules")
    @Permission("stock.plan")
    @Operation(
            summary = "Says when a product is to be ordered anew in a warehouse, in place of what was said before",
            description =
                    "Below the minimum, or without one below the point that demand and lead time give, up to the maximum, in multiples.")
    @ApiResponse(responseCode = "200", description = "Set")
    public ReorderRuleBody set(@Nullable ReorderRuleBody body) {
        if (body == null) {
            throw new InvalidRequestException("", "required", "A rule is an object with product and warehouse.");
        }
        return ReorderRuleBody.of(offered.reorders().set(body.rule()));
    }

    @DELETE
    @Path("reorder-rules/{product}/{warehouse}")
    @Permission("stock.plan")
    @Operation(summary = "Takes a reorder rule away; none is no error")
    public void remove(@PathParam("product") ProductId product, @PathParam("warehouse") WarehouseId warehouse) {
        offered.reorders().remove(product, warehouse);
    }

    @GET
    @Path("reorder-proposals")
    @Permission("stock.read")
    @Operation(summary = "Lists what should be ordered, by the reorder rules, and when it would be there")
    public ReorderProposalsBody proposals() {
        return ReorderProposalsBody.of(offered.reorders().proposals());
    }
}
