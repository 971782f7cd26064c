package org.tenon.pricing.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
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
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.tenon.customer.CustomerId;
import org.tenon.pricing.LoyaltyService;
import org.tenon.pricing.PointsEntry;
import org.tenon.pricing.PointsVoucher;
import org.tenon.rest.PageBody;
import org.tenon.rest.Paging;
import org.tenon.rest.Permission;
import org.tenon.rest.RestResource;

/** {@code /api/loyalty-accounts/{customer}}: a customer's points in a currency. */
@Component(service = LoyaltyAccountResource.class)
@RestResource
@Path("loyalty-accounts/{customer}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "loyalty")
public final class LoyaltyAccountResource {

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile @Nullable LoyaltyService loyalty;

    @Activate
    public LoyaltyAccountResource() {}

    private LoyaltyService loyalty() {
        return NotOffered.needed(loyalty, "points");
    }

    @GET
    @Permission("loyalty.read")
    @Operation(
            summary = "What a customer has of points, what they are worth, and which expire next",
            description = "What was delivered until yesterday is in it. Points are by currency.")
    @ApiResponse(responseCode = "409", description = "There is no loyalty programme in this currency")
    public PointsBody account(
            @PathParam("customer") CustomerId customer,
            @Parameter(required = true) @QueryParam("currency") @Nullable String currency) {
        return PointsBody.of(loyalty().account(customer, Query.neededCurrency("currency", currency)));
    }

    @GET
    @Path("entries")
    @Permission("loyalty.read")
    @Operation(summary = "What came to a customer's points and went from them, the oldest first")
    @ApiResponse(responseCode = "409", description = "There is no loyalty programme in this currency")
    public PageBody<PointsBody.Entry> entries(
            @PathParam("customer") CustomerId customer,
            @Parameter(required = true) @QueryParam("currency") @Nullable String currency,
            @BeanParam Paging paging) {
        return PageBody.of(loyalty()
                .entries(customer, Query.neededCurrency("currency", currency), paging.request())
                .map(PointsBody.Entry::of));
    }

    @POST
    @Path("adjustments")
    @Permission("loyalty.write")
    @Operation(summary = "Gives or takes points by hand, with a reason", description = "Negative points are taken.")
    @ApiResponse(responseCode = "201", description = "Booked")
    @ApiResponse(responseCode = "409", description = "There is no loyalty programme in this currency")
    public Response adjust(@PathParam("customer") CustomerId customer, @Nullable PointsAdjustmentInput body) {
        PointsAdjustmentInput input =
                Reading.body(body, "an object with currency, points and reason").whole();
        PointsEntry entry = loyalty().adjust(customer, input.currency(), input.points(), input.reason());
        return Response.status(Response.Status.CREATED)
                .entity(PointsBody.Entry.of(entry))
                .build();
    }

    @POST
    @Path("vouchers")
    @Permission("loyalty.redeem")
    @Operation(
            summary = "Makes a voucher of points",
            description =
                    "Its coupon is shown by one quote or order of the customer, from which it takes its amount once"
                            + " the document comes to minAmount. A quote that is accepted and an order that is confirmed"
                            + " use it; where that order is cancelled the points are back.")
    @ApiResponse(responseCode = "201", description = "Made")
    @ApiResponse(responseCode = "409", description = "Not enough points, or no loyalty programme in this currency")
    public Response redeem(@PathParam("customer") CustomerId customer, @Nullable PointsRedemptionInput body) {
        PointsRedemptionInput input =
                Reading.body(body, "an object with currency and points").whole();
        PointsVoucher voucher = loyalty().redeem(customer, input.currency(), input.points());
        return Response.created(URI.create("/api/points-vouchers/" + voucher.id()))
                .entity(PointsVoucherBody.of(voucher))
                .build();
    }
}
