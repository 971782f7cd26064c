package org.tenon.inventory.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Optional;
import java.util.Set;
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
import org.tenon.catalog.ProductId;
import org.tenon.inventory.Lot;
import org.tenon.inventory.StockQuery;
import org.tenon.inventory.WarehouseId;
import org.tenon.kernel.problem.InvalidRequestException;
import org.tenon.kernel.problem.NotFoundException;
import org.tenon.rest.MergePatch;
import org.tenon.rest.PageBody;
import org.tenon.rest.Paging;
import org.tenon.rest.Permission;
import org.tenon.rest.RestResource;
import org.tenon.rest.Versions;

/** {@code /api/stock/details}, {@code /holds}, {@code /hold-releases}, {@code /relocations} and {@code /lots}. */
@Component(service = LotsResource.class)
@RestResource
@Path("stock")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "stock")
public final class LotsResource {

    private final OfferedServices offered;
    private final Documents documents;

    @Activate
    public LotsResource(@Reference OfferedServices offered, @Reference Documents documents) {
        this.offered = offered;
        this.documents = documents;
    }

    @GET
    @Path("details")
    @Permission("stock.read")
    @Operation(summary = "Lists of which lots stock is, and where in its warehouse; none of what is not kept so")
    public PageBody<DetailBody> details(
            @QueryParam("product") @Nullable ProductId product,
            @QueryParam("warehouse") @Nullable WarehouseId warehouse,
            @QueryParam("lot") @Nullable String lot,
            @BeanParam Paging paging) {
        StockQuery query = new StockQuery(product == null ? Set.of() : Set.of(product), Optional.ofNullable(warehouse));
        return PageBody.of(offered.lots()
                .details(query, Optional.ofNullable(lot), paging.request())
                .map(DetailBody::of));
    }

    @POST
    @Path("holds")
    @Permission("stock.hold")
    @Operation(
            summary =
                    "Puts goods of a lot on hold: they are not promised; what is reserved of them becomes other goods")
    @ApiResponse(responseCode = "200", description = "On hold")
    @ApiResponse(responseCode = "404", description = "There is nothing of the lot")
    public DetailsBody hold(@Nullable HoldInput body) {
        return DetailsBody.of(offered.lots().hold(required(body).hold()));
    }

    @POST
    @Path("hold-releases")
    @Permission("stock.hold")
    @Operation(summary = "Lets goods of a lot be promised again")
    @ApiResponse(responseCode = "200", description = "Released")
    @ApiResponse(responseCode = "404", description = "There is nothing of the lot")
    public DetailsBody release(@Nullable HoldInput body) {
        return DetailsBody.of(offered.lots().release(required(body).hold()));
    }

    private static HoldInput required(@Nullable HoldInput body) {
        if (body == null) {
            throw new InvalidRequestException(
                    "", "required", "A hold is an object with product, warehouse and reason.");
        }
        return body;
    }

    @POST
    @Path("relocations")
    @Permission("stock.relocate")
    @Operation(summary = "Puts goods to another location of their warehouse")
    @ApiResponse(responseCode = "200", description = "Put there")
    @ApiResponse(responseCode = "404", description = "There is nothing of the lot")
    public DetailsBody relocate(@Nullable RelocationInput body) {
        if (body == null) {
            throw new InvalidRequestException(
                    "", "required", "A relocation is an object with product, warehouse, to and quantity.");
        }
        return DetailsBody.of(offered.lots().relocate(body.relocation()));
    }

    @GET
    @Path("lots/{product}/{lot}")
    @Permission("stock.read")
    @Operation(summary = "A lot")
    @ApiResponse(
            responseCode = "200",
            description = "The lot",
            content = @Content(schema = @Schema(implementation = LotBody.class)))
    public Response lot(@PathParam("product") ProductId product, @PathParam("lot") String lot) {
        return ok(found(product, lot));
    }

    @PATCH
    @Path("lots/{product}/{lot}")
    @Permission("stock.hold")
    @Operation(summary = "Sets what is known of a lot, by a JSON merge patch")
    @ApiResponse(
            responseCode = "200",
            description = "Set",
            content = @Content(schema = @Schema(implementation = LotBody.class)))
    public Response change(
            @PathParam("product") ProductId product,
            @PathParam("lot") String lot,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            MergePatch patch) {
        long version = Versions.required(ifMatch);
        LotInput changed = patch.applyTo(LotInput.of(found(product, lot).facts()), LotInput.class);
        return ok(offered.lots().change(product, lot, changed.facts(), version));
    }

    @GET
    @Path("lots/{product}/{lot}/moves")
    @Permission("stock.read")
    @Operation(summary = "Where a lot came from and where it went, the oldest first")
    public PageBody<MoveBody> trace(
            @PathParam("product") ProductId product, @PathParam("lot") String lot, @BeanParam Paging paging) {
        found(product, lot);
        return PageBody.of(documents.named(offered.lots().trace(product, lot, paging.request())));
    }

    private Lot found(ProductId product, String lot) {
        return offered.lots().find(product, lot).orElseThrow(() -> new NotFoundException("lot", lot));
    }

    private static Response ok(Lot lot) {
        return Versions.ok(LotBody.of(lot), lot.version());
    }
}
