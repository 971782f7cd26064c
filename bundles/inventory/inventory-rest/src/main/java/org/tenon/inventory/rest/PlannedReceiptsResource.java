package org.tenon.inventory.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
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
import org.tenon.inventory.PlannedReceipt;
import org.tenon.inventory.PlannedReceiptId;
import org.tenon.inventory.Receipt;
import org.tenon.inventory.ReceiptId;
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

/** {@code /api/stock/planned-receipts}. */
@Component(service = PlannedReceiptsResource.class)
@RestResource
@Path("stock/planned-receipts")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "stock")
public final class PlannedReceiptsResource {

    private final OfferedServices offered;
    private final Costs costs;

    @Activate
    public PlannedReceiptsResource(@Reference OfferedServices offered, @Reference Costs costs) {
        this.offered = offered;
        this.costs = costs;
    }

    @GET
    @Permission("stock.read")
    @Operation(summary = "Lists what is still to come in, late or not")
    public PageBody<PlanBody> list(
            @QueryParam("product") @Nullable ProductId product,
            @QueryParam("warehouse") @Nullable WarehouseId warehouse,
            @BeanParam Paging paging) {
        StockQuery query = new StockQuery(product == null ? Set.of() : Set.of(product), Optional.ofNullable(warehouse));
        return PageBody.of(offered.plans().open(query, paging.request()).map(PlanBody::of));
    }

    @POST
    @Permission("stock.plan")
    @Operation(summary = "Expects goods: they are incoming, and promises rest on them")
    @ApiResponse(
            responseCode = "201",
            description = "Expected",
            content = @Content(schema = @Schema(implementation = PlanBody.class)))
    public Response plan(@Nullable PlanInput body) {
        PlannedReceipt planned = offered.plans().plan(required(body).plan());
        return Response.created(URI.create("/api/stock/planned-receipts/" + planned.id()))
                .tag(Versions.tag(planned.version()))
                .entity(PlanBody.of(planned))
                .build();
    }

    @GET
    @Path("{id}")
    @Permission("stock.read")
    @Operation(summary = "A planned receipt")
    public Response get(@PathParam("id") PlannedReceiptId id) {
        return ok(found(id));
    }

    @PATCH
    @Path("{id}")
    @Permission("stock.plan")
    @Operation(
            summary =
                    "Expects goods on another day, in another quantity or with another reliability, by a JSON merge patch")
    public Response change(
            @PathParam("id") PlannedReceiptId id, @HeaderParam("If-Match") @Nullable String ifMatch, MergePatch patch) {
        long version = Versions.required(ifMatch);
        PlanInput changed = patch.applyTo(PlanInput.of(found(id).plan()), PlanInput.class);
        return ok(offered.plans().change(id, changed.plan(), version));
    }

    private PlannedReceipt found(PlannedReceiptId id) {
        return offered.plans().find(id).orElseThrow(() -> new NotFoundException("planned-receipt", id.value()));
    }

    @POST
    @Path("{id}/cancel")
    @Permission("stock.plan")
    @Operation(summary = "Expects nothing more")
    public Response cancel(@PathParam("id") PlannedReceiptId id) {
        return ok(offered.plans().cancel(id));
    }

    @POST
    @Path("{id}/receipts")
    @Permission("stock.write")
    @Operation(summary = "Books in what has come of a planned receipt; the rest stays expected")
    @ApiResponse(
            responseCode = "201",
            description = "Booked",
            content = @Content(schema = @Schema(implementation = ReceiptBody.class)))
    public Response receive(@PathParam("id") PlannedReceiptId id, @Nullable ReceiptInput body) {
        if (body == null) {
            throw new InvalidRequestException("", "required", "A receipt is an object with warehouse and lines.");
        }
        Receipt receipt = body.receipt();
        ReceiptId booked = offered.plans().receive(id, receipt);
        return Response.created(URI.create("/api/stock/receipts/" + booked))
                .entity(ReceiptBody.of(booked, receipt, costs.seen()))
                .build();
    }

    private static PlanInput required(@Nullable PlanInput body) {
        if (body == null) {
            throw new InvalidRequestException(
                    "", "required", "What is expected is an object with warehouse, product, quantity and expected.");
        }
        return body;
    }

    private static Response ok(PlannedReceipt planned) {
        return Versions.ok(PlanBody.of(planned), planned.version());
    }
}
