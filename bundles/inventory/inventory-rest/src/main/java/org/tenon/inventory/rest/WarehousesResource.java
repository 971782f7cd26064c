package org.tenon.inventory.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import javax.ws.rs.BeanParam;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.tenon.inventory.StockService;
import org.tenon.inventory.WarehouseId;
import org.tenon.kernel.problem.InvalidRequestException;
import org.tenon.rest.PageBody;
import org.tenon.rest.Paging;
import org.tenon.rest.Permission;
import org.tenon.rest.RestResource;

/** {@code /api/warehouses}. */
@Component(service = WarehousesResource.class)
@RestResource
@Path("warehouses")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "stock")
public final class WarehousesResource {

    private final StockService stock;
    private final OfferedServices offered;

    @Activate
    public WarehousesResource(
            @Reference(policyOption = ReferencePolicyOption.GREEDY) StockService stock,
            @Reference OfferedServices offered) {
        this.stock = stock;
        this.offered = offered;
    }

    /** A warehouse to open. */
    record Input(@Nullable WarehouseId code) {}

    @GET
    @Permission("stock.read")
    @Operation(summary = "Lists the warehouses")
    public PageBody<WarehouseBody> list(@BeanParam Paging paging) {
        return PageBody.of(stock.warehouses(paging.request()).map(WarehouseBody::new));
    }

    @POST
    @Permission("warehouse.write")
    @Operation(summary = "Opens a warehouse")
    @ApiResponse(
            responseCode = "201",
            description = "Opened",
            content = @Content(schema = @Schema(implementation = WarehouseBody.class)))
    public Response open(@Nullable Input body) {
        if (body == null || body.code() == null) {
            throw new InvalidRequestException("/code", "required", "A warehouse has a code.");
        }
        WarehouseId opened = offered.warehouses().open(body.code());
        return Response.created(URI.create("/api/warehouses"))
                .entity(new WarehouseBody(opened))
                .build();
    }
}
