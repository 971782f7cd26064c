package org.tenon.inventory.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.ws.rs.BeanParam;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
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
import org.tenon.catalog.ProductKind;
import org.tenon.catalog.ProductService;
import org.tenon.inventory.Receipt;
import org.tenon.inventory.ReceiptId;
import org.tenon.inventory.StockQuery;
import org.tenon.inventory.StockService;
import org.tenon.inventory.WarehouseId;
import org.tenon.kernel.Page;
import org.tenon.kernel.PageRequest;
import org.tenon.kernel.capability.ReadOnly;
import org.tenon.kernel.problem.InvalidRequestException;
import org.tenon.kernel.problem.NotFoundException;
import org.tenon.rest.PageBody;
import org.tenon.rest.Paging;
import org.tenon.rest.Permission;
import org.tenon.rest.RestResource;

/** {@code /api/stock}. */
@Component(service = StockResource.class)
@RestResource
@Path("stock")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "stock")
public final class StockResource {

    private final StockService stock;
    private final ProductService products;
    private final OfferedServices offered;
    private final Costs costs;
    private final Barcodes barcodes;
    private final Documents documents;

    @Activate
    public StockResource(
            @Reference(policyOption = ReferencePolicyOption.GREEDY) StockService stock,
            @Reference(policyOption = ReferencePolicyOption.GREEDY) ProductService products,
            @Reference OfferedServices offered,
            @Reference Costs costs,
            @Reference Barcodes barcodes,
            @Reference Documents documents) {
        this.stock = stock;
        this.products = products;
        this.offered = offered;
        this.costs = costs;
        this.barcodes = barcodes;
        this.documents = documents;
    }

    @GET
    @Permission("stock.read")
    @Operation(
            summary = "Lists stock levels; for one product that never moved, a level of nothing",
            description =
                    "With at, a day: what was on hand at its end, or will be. Of a day to come, reserved is what is wanted up"
                            + " to then and incoming what is planned; available, which may be negative, plus incoming is what will be"
                            + " there.")
    public PageBody<LevelBody> levels(
            @QueryParam("product") @Nullable ProductId product,
            @QueryParam("warehouse") @Nullable WarehouseId warehouse,
            @QueryParam("at") @Nullable LocalDate at,
            @BeanParam Paging paging) {
        PageRequest page = paging.request();
        if (at != null) {
            return PageBody.of(
                    offered.ledger().levels(query(product, warehouse), at, page).map(LevelBody::of));
        }
        Page<LevelBody> levels = stock.levels(query(product, warehouse), page).map(LevelBody::of);
        if (product != null && levels.items().isEmpty() && page.after().isEmpty() && canBeInStock(product)) {
            WarehouseId where = warehouse == null ? WarehouseId.MAIN : warehouse;
            return new PageBody<>(List.of(LevelBody.nothing(product, where)), Optional.empty());
        }
        return PageBody.of(levels);
    }

    private boolean canBeInStock(ProductId product) {
        return products.find(product)
                .map(found -> found.details().kind() != ProductKind.SERVICE)
                .orElse(false);
    }

    @GET
    @Path("moves")
    @Permission("stock.read")
    @Operation(summary = "Lists the entries of the stock ledger, the oldest first")
    public PageBody<MoveBody> moves(
            @QueryParam("product") @Nullable ProductId product,
            @QueryParam("warehouse") @Nullable WarehouseId warehouse,
            @BeanParam Paging paging) {
        return PageBody.of(documents.named(stock.moves(query(product, warehouse), paging.request())));
    }

    @GET
    @Path("warehouses")
    @Permission("stock.read")
    @Operation(summary = "Lists the warehouses")
    public PageBody<WarehouseBody> warehouses(@BeanParam Paging paging) {
        return PageBody.of(stock.warehouses(paging.request()).map(WarehouseBody::new));
    }

    @POST
    @Path("receipts")
    @Permission("stock.write")
    @Operation(summary = "Books goods in")
    @ApiResponse(
            responseCode = "201",
            description = "Booked",
            content = @Content(schema = @Schema(implementation = ReceiptBody.class)))
    public Response receive(@Nullable ReceiptInput body) {
        if (body == null) {
            throw new InvalidRequestException("", "required", "A receipt is an object with warehouse and lines.");
        }
        Receipt receipt = body.scanned(barcodes).receipt();
        ReceiptId id = stock.receive(receipt);
        return Response.created(URI.create("/api/stock/receipts/" + id))
                .entity(ReceiptBody.of(id, receipt, costs.seen()))
                .build();
    }

    @POST
    @ReadOnly
    @Path("barcodes")
    @Permission("stock.read")
    @Operation(summary = "Reads a GS1 bar code: product, lot, serial number, shelf life, count")
    @ApiResponse(responseCode = "200", description = "Read")
    public BarcodeBody read(@Nullable BarcodeInput body) {
        if (body == null || body.code() == null) {
            throw new InvalidRequestException("/code", "required", "Give the code.");
        }
        return barcodes.read(body.code(), "/code");
    }

    @GET
    @Path("receipts/{id}")
    @Permission("stock.read")
    @Operation(summary = "A receipt")
    public ReceiptBody receipt(@PathParam("id") ReceiptId id) {
        return stock.find(id)
                .map(receipt -> ReceiptBody.of(id, receipt, costs.seen()))
                .orElseThrow(() -> new NotFoundException("receipt", id.value()));
    }

    private static StockQuery query(@Nullable ProductId product, @Nullable WarehouseId warehouse) {
        return new StockQuery(product == null ? Set.of() : Set.of(product), Optional.ofNullable(warehouse));
    }
}
