package org.tenon.purchasing.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.ws.rs.BeanParam;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.PATCH;
import javax.ws.rs.POST;
import javax.ws.rs.PUT;
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
import org.tenon.kernel.problem.InvalidRequestException;
import org.tenon.kernel.problem.NotFoundException;
import org.tenon.purchasing.GoodsInService;
import org.tenon.purchasing.PurchaseOrder;
import org.tenon.purchasing.PurchaseOrderId;
import org.tenon.purchasing.PurchaseOrderQuery;
import org.tenon.purchasing.PurchaseOrderService;
import org.tenon.purchasing.PurchaseOrderState;
import org.tenon.purchasing.SupplierId;
import org.tenon.rest.MergePatch;
import org.tenon.rest.PageBody;
import org.tenon.rest.Paging;
import org.tenon.rest.Permission;
import org.tenon.rest.RestResource;
import org.tenon.rest.Versions;

/** {@code /api/purchase-orders}. */
@Component(service = PurchaseOrdersResource.class)
@RestResource
@Path("purchase-orders")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "purchasing")
public final class PurchaseOrdersResource {

    private final PurchaseOrderService purchases;
    private final GoodsInService goods;
    private final Costs costs;

    @Activate
    public PurchaseOrdersResource(
            @Reference(policyOption = ReferencePolicyOption.GREEDY) PurchaseOrderService purchases,
            @Reference(policyOption = ReferencePolicyOption.GREEDY) GoodsInService goods,
            @Reference Costs costs) {
        this.purchases = purchases;
        this.goods = goods;
        this.costs = costs;
    }

    @GET
    @Permission("purchase.read")
    @Operation(summary = "Lists purchase orders, the latest first; costs for those who may cost.see")
    public PageBody<PurchaseOrderBody> list(
            @QueryParam("supplier") @Nullable SupplierId supplier,
            @QueryParam("state") @Nullable PurchaseOrderState state,
            @BeanParam Paging paging) {
        PurchaseOrderQuery query =
                new PurchaseOrderQuery(Optional.ofNullable(supplier), state == null ? Set.of() : Set.of(state));
        boolean seen = costs.seen();
        return PageBody.of(purchases.orders(query, paging.request()).map(order -> PurchaseOrderBody.of(order, seen)));
    }

    @POST
    @Permission("purchase.write")
    @Operation(summary = "Drafts a purchase order, at the supplier's prices where it says no others")
    @ApiResponse(
            responseCode = "201",
            description = "Drafted",
            content = @Content(schema = @Schema(implementation = PurchaseOrderBody.class)))
    public Response create(@Nullable PurchaseOrderInput body) {
        if (body == null) {
            throw new InvalidRequestException("", "required", "An order is an object with supplier and lines.");
        }
        PurchaseOrder drafted = purchases.create(body.draft());
        return Response.created(URI.create("/api/purchase-orders/" + drafted.id()))
                .tag(Versions.tag(drafted.version()))
                .entity(PurchaseOrderBody.of(drafted, costs.seen()))
                .build();
    }

    @GET
    @Path("{id}")
    @Permission("purchase.read")
    @Operation(summary = "A purchase order")
    public Response get(@PathParam("id") PurchaseOrderId id) {
        return ok(found(id));
    }

    @PATCH
    @Path("{id}")
    @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
    @Permission("purchase.write")
    @Operation(summary = "Changes a draft by merge patch; lines are given all or not at all")
    public Response change(
            @PathParam("id") PurchaseOrderId id, @HeaderParam("If-Match") @Nullable String ifMatch, MergePatch patch) {
        long version = Versions.required(ifMatch);
        PurchaseOrderInput changed = patch.applyTo(PurchaseOrderInput.of(found(id)), PurchaseOrderInput.class);
        return ok(purchases.change(id, version, changed.draft()));
    }

    private PurchaseOrder found(PurchaseOrderId id) {
        return purchases.find(id).orElseThrow(() -> new NotFoundException("purchase-order", id.value()));
    }

    private Response ok(PurchaseOrder order) {
        return Versions.ok(PurchaseOrderBody.of(order, costs.seen()), order.version());
    }

    @POST
    @Path("{id}/send")
    @Permission("purchase.send")
    @Operation(summary = "Says that a draft has been sent to its supplier: its goods are incoming")
    @ApiResponse(responseCode = "200", description = "Sent")
    public Response send(@PathParam("id") PurchaseOrderId id) {
        return ok(purchases.send(id));
    }

    @PUT
    @Path("{id}/expected")
    @Permission("purchase.write")
    @Operation(
            summary = "Expects lines on other days: promises that rest on them move",
            description = "By the lines' numbers: {\"lines\":{\"1\":\"2026-12-24\"}}.")
    public Response expect(
            @PathParam("id") PurchaseOrderId id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Nullable ExpectedInput body) {
        if (body == null) {
            throw new InvalidRequestException("", "required", "Give an object with lines.");
        }
        Map<Integer, LocalDate> days = body.days();
        return ok(goods.expect(id, Versions.required(ifMatch), days));
    }

    @GET
    @Path("{id}/receipts")
    @Permission("purchase.read")
    @Operation(summary = "What has come of a purchase order, the first first")
    public ReceiptBody.Items receipts(@PathParam("id") PurchaseOrderId id) {
        return ReceiptBody.Items.of(goods.receipts(id));
    }

    @POST
    @Path("{id}/receipts")
    @Permission("purchase.receive")
    @Operation(summary = "Books in what came of a purchase order, at its costs; a line more than once for several lots")
    @ApiResponse(responseCode = "200", description = "Booked")
    public Response receive(@PathParam("id") PurchaseOrderId id, @Nullable GoodsInInput body) {
        if (body == null) {
            throw new InvalidRequestException("", "required", "What came is an object with lines.");
        }
        return ok(goods.receive(id, body.goods()));
    }

    @POST
    @Path("{id}/close")
    @Permission("purchase.write")
    @Operation(
            summary = "Expects nothing more of the given lines, or of all: what of nothing has come is cancelled",
            description = "May be repeated.")
    @ApiResponse(responseCode = "200", description = "Closed or cancelled")
    public Response close(@PathParam("id") PurchaseOrderId id, @Nullable CloseInput body) {
        return ok(goods.close(id, body == null ? Set.of() : body.numbers()));
    }
}
