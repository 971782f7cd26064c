package org.tenon.catalog.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
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
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.tenon.catalog.ProductId;
import org.tenon.catalog.ProductService;
import org.tenon.catalog.ProductUnit;
import org.tenon.catalog.UnitService;
import org.tenon.kernel.problem.InvalidRequestException;
import org.tenon.kernel.problem.NotFoundException;
import org.tenon.rest.Permission;
import org.tenon.rest.RestResource;

/** {@code /api/products/{id}/units}: what a product is sold in beside its own unit. */
@Component(service = ProductUnitResource.class)
@RestResource
@Path("products/{id}/units")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class ProductUnitResource {

    private final ProductService products;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile @Nullable UnitService units;

    @Activate
    public ProductUnitResource(@Reference(policyOption = ReferencePolicyOption.GREEDY) ProductService products) {
        this.products = products;
    }

    @GET
    @Permission("product.read")
    @Operation(summary = "Lists the units that were set for a product, by code")
    public UnitBody.ListOfProduct list(@PathParam("id") ProductId id) {
        if (products.find(id).isEmpty()) {
            throw new NotFoundException("product", id.value());
        }
        return new UnitBody.ListOfProduct(OfferedUnits.needed(units).of(id).stream()
                .map(UnitBody.OfProduct::of)
                .toList());
    }

    @POST
    @Permission("product.write")
    @Operation(
            summary = "Says how many of a product's own unit another one is",
            description = "Replaces what was said of that unit before: {\"unit\":\"box\",\"factor\":\"10\"}.")
    @ApiResponse(responseCode = "201", description = "Set")
    public Response set(@PathParam("id") ProductId id, UnitBody.@Nullable OfProduct body) {
        if (body == null) {
            throw new InvalidRequestException("", "required", "The body is an object with unit and factor.");
        }
        ProductUnit set = OfferedUnits.needed(units).set(body.unit(id));
        return Response.status(Response.Status.CREATED)
                .entity(UnitBody.OfProduct.of(set))
                .build();
    }
}
