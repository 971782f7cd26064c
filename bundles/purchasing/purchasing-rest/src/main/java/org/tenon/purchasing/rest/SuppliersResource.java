package org.tenon.purchasing.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import javax.ws.rs.BeanParam;
import javax.ws.rs.Consumes;
import javax.ws.rs.DELETE;
import javax.ws.rs.DefaultValue;
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
import org.tenon.catalog.ProductId;
import org.tenon.kernel.problem.InvalidRequestException;
import org.tenon.kernel.problem.NotFoundException;
import org.tenon.purchasing.Supplier;
import org.tenon.purchasing.SupplierId;
import org.tenon.purchasing.SupplierService;
import org.tenon.purchasing.SupplyService;
import org.tenon.rest.MergePatch;
import org.tenon.rest.PageBody;
import org.tenon.rest.Paging;
import org.tenon.rest.Permission;
import org.tenon.rest.RestResource;
import org.tenon.rest.Versions;

/** {@code /api/suppliers}. */
@Component(service = SuppliersResource.class)
@RestResource
@Path("suppliers")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "purchasing")
public final class SuppliersResource {

    private final SupplierService suppliers;
    private final SupplyService supplies;
    private final Costs costs;

    @Activate
    public SuppliersResource(
            @Reference(policyOption = ReferencePolicyOption.GREEDY) SupplierService suppliers,
            @Reference(policyOption = ReferencePolicyOption.GREEDY) SupplyService supplies,
            @Reference Costs costs) {
        this.suppliers = suppliers;
        this.supplies = supplies;
        this.costs = costs;
    }

    @GET
    @Permission("supplier.read")
    @Operation(summary = "Lists suppliers in the order in which they were added; q matches a part of the name")
    public PageBody<SupplierBody> list(@QueryParam("q") @DefaultValue("") String q, @BeanParam Paging paging) {
        return PageBody.of(suppliers.suppliers(q, paging.request()).map(SupplierBody::of));
    }

    @POST
    @Permission("supplier.write")
    @Operation(summary = "Adds a supplier")
    @ApiResponse(
            responseCode = "201",
            description = "Added",
            content = @Content(schema = @Schema(implementation = SupplierBody.class)))
    public Response add(@Nullable SupplierInput body) {
        if (body == null) {
            throw new InvalidRequestException(
                    "", "required", "A supplier is an object with name, currency and leadTimeDays.");
        }
        Supplier added = suppliers.add(body.details());
        return Response.created(URI.create("/api/suppliers/" + added.id()))
                .tag(Versions.tag(added.version()))
                .entity(SupplierBody.of(added))
                .build();
    }

    @GET
    @Path("{id}")
    @Permission("supplier.read")
    @Operation(summary = "A supplier")
    public Response get(@PathParam("id") SupplierId id) {
        return ok(found(id));
    }

    @PATCH
    @Path("{id}")
    @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
    @Permission("supplier.write")
    @Operation(summary = "Changes a supplier by merge patch")
    public Response change(
            @PathParam("id") SupplierId id, @HeaderParam("If-Match") @Nullable String ifMatch, MergePatch patch) {
        long version = Versions.required(ifMatch);
        SupplierInput changed = patch.applyTo(SupplierInput.of(found(id).details()), SupplierInput.class);
        return ok(suppliers.change(id, version, changed.details()));
    }

    private Supplier found(SupplierId id) {
        return suppliers.find(id).orElseThrow(() -> new NotFoundException("supplier", id.value()));
    }

    private static Response ok(Supplier supplier) {
        return Versions.ok(SupplierBody.of(supplier), supplier.version());
    }

    @GET
    @Path("{id}/products")
    @Permission("supplier.read")
    @Operation(summary = "Lists what a supplier delivers, by product; prices for those who may cost.see")
    public SupplyBody.Items products(@PathParam("id") SupplierId id) {
        return SupplyBody.Items.of(supplies.of(id), costs.seen());
    }

    @POST
    @Path("{id}/products")
    @Permission("supplier.write")
    @Operation(
            summary = "Says how a supplier delivers a product, in place of what was said before",
            description =
                    "Quantities and costs are of the product's own unit; pack is how much of it is in one pack. validTo is the"
                            + " last day on which the terms hold.")
    @ApiResponse(responseCode = "200", description = "Said")
    public SupplyBody set(@PathParam("id") SupplierId id, @Nullable SupplyInput body) {
        if (body == null) {
            throw new InvalidRequestException("", "required", "The terms are an object with product and prices.");
        }
        return SupplyBody.of(supplies.set(id, body.supply()), costs.seen());
    }

    @DELETE
    @Path("{id}/products/{product}")
    @Permission("supplier.write")
    @Operation(summary = "Says that a supplier delivers a product no more; that it never did is no error")
    public void remove(@PathParam("id") SupplierId id, @PathParam("product") ProductId product) {
        supplies.remove(id, product);
    }
}
