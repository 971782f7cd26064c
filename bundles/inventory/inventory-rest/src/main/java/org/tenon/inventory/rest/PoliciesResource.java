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
import org.tenon.catalog.ProductId;
import org.tenon.inventory.WarehouseId;
import org.tenon.kernel.problem.InvalidRequestException;
import org.tenon.rest.Permission;
import org.tenon.rest.RestResource;

/** {@code /api/stock/policies}. */
@Component(service = PoliciesResource.class)
@RestResource
@Path("stock/policies")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "stock")
public final class PoliciesResource {

    private final OfferedServices offered;
    private final Costs costs;

    @Activate
    public PoliciesResource(@Reference OfferedServices offered, @Reference Costs costs) {
        this.offered = offered;
        this.costs = costs;
    }

    @GET
    @Permission("stock.read")
    @Operation(summary = "Lists how goods are treated, the wider policies first")
    public PoliciesBody list() {
        return new PoliciesBody(offered.policies().policies().stream()
                .map(policy -> PolicyBody.of(policy, costs.seen()))
                .toList());
    }

    @GET
    @Path("effective")
    @Permission("stock.read")
    @Operation(summary = "Says how a product's goods are treated in a warehouse, or MAIN")
    public PolicyBody effective(
            @Parameter(required = true) @QueryParam("product") @Nullable ProductId product,
            @QueryParam("warehouse") @Nullable WarehouseId warehouse) {
        return PolicyBody.of(
                offered.policies()
                        .effective(
                                Asked.required(product, "product"), warehouse == null ? WarehouseId.MAIN : warehouse),
                costs.seen());
    }

    @POST
    @Permission("stock.policy")
    @Operation(
            summary = "Sets how goods are treated: of a product, a category or all; in one warehouse or in all",
            description = "In place of what was said of them before. What it leaves open, the next wider policy says.")
    @ApiResponse(responseCode = "200", description = "Set")
    public PolicyBody set(@Nullable PolicyBody body) {
        if (body == null) {
            throw new InvalidRequestException("", "required", "A policy is an object.");
        }
        return PolicyBody.of(offered.policies().set(body.policy()), costs.seen());
    }
}
