package org.tenon.purchasing.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import java.util.Map;
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
import org.tenon.kernel.problem.InvalidRequestException;
import org.tenon.kernel.problem.UnavailableException;
import org.tenon.purchasing.PurchaseOrder;
import org.tenon.purchasing.PurchaseOrderId;
import org.tenon.purchasing.procurement.DropShipmentService;
import org.tenon.rest.Permission;
import org.tenon.rest.RestResource;
import org.tenon.rest.Versions;

/** {@code /api/purchase-orders/{id}/dispatches}. */
@Component(service = DispatchesResource.class)
@RestResource
@Path("purchase-orders/{id}/dispatches")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "purchasing")
public final class DispatchesResource {

    private static final Duration RETRY_AFTER = Duration.ofMinutes(1);

    private final Costs costs;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile @Nullable DropShipmentService dropShipments;

    @Activate
    public DispatchesResource(@Reference Costs costs) {
        this.costs = costs;
    }

    @GET
    @Permission("purchase.read")
    @Operation(summary = "What the supplier of a drop shipment has sent to the customer, the first first")
    public DispatchBody.Items dispatches(@PathParam("id") PurchaseOrderId id) {
        return DispatchBody.Items.of(offered().dispatches(id));
    }

    @POST
    @Permission("purchase.receive")
    @Operation(
            summary = "Notes what the supplier of a drop shipment has sent to the customer",
            description = "The lines of the orders that it was bought for have left then.")
    @ApiResponse(
            responseCode = "200",
            description = "Noted",
            content = @Content(schema = @Schema(implementation = PurchaseOrderBody.class)))
    public Response dispatch(@PathParam("id") PurchaseOrderId id, @Nullable DispatchInput body) {
        if (body == null) {
            throw new InvalidRequestException("", "required", "What was sent is an object with lines.");
        }
        PurchaseOrder order = offered().dispatch(id, body.dispatch());
        return Versions.ok(PurchaseOrderBody.of(order, costs.seen()), order.version());
    }

    private DropShipmentService offered() {
        DropShipmentService offered = dropShipments;
        if (offered == null) {
            throw new UnavailableException(
                    "purchasing.not-offered",
                    "The provider of purchasing keeps no drop shipments.",
                    Map.of("service", "drop-shipments"),
                    RETRY_AFTER);
        }
        return offered;
    }
}
