package org.tenon.pricing.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import javax.ws.rs.Consumes;
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
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.tenon.kernel.problem.NotFoundException;
import org.tenon.pricing.LoyaltyService;
import org.tenon.pricing.PointsVoucherId;
import org.tenon.rest.Permission;
import org.tenon.rest.RestResource;

/** {@code /api/points-vouchers/{id}}: points that became a coupon. */
@Component(service = PointsVoucherResource.class)
@RestResource
@Path("points-vouchers/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "loyalty")
public final class PointsVoucherResource {

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile @Nullable LoyaltyService loyalty;

    @Activate
    public PointsVoucherResource() {}

    private LoyaltyService loyalty() {
        return NotOffered.needed(loyalty, "points");
    }

    @GET
    @Permission("loyalty.read")
    @Operation(summary = "A voucher of points, and what became of it")
    public PointsVoucherBody get(@PathParam("id") PointsVoucherId id) {
        return loyalty()
                .find(id)
                .map(PointsVoucherBody::of)
                .orElseThrow(() -> new NotFoundException("points-voucher", id.value()));
    }

    @POST
    @Path("give-back")
    @Permission("loyalty.redeem")
    @Operation(summary = "Takes back a voucher that no document has used; its points are there again")
    @ApiResponse(responseCode = "409", description = "A document has used it")
    public PointsVoucherBody giveBack(@PathParam("id") PointsVoucherId id) {
        return PointsVoucherBody.of(loyalty().giveBack(id));
    }
}
