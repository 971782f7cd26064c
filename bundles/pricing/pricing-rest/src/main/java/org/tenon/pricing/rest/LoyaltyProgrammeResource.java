package org.tenon.pricing.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Optional;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
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
import org.tenon.kernel.company.Company;
import org.tenon.pricing.LoyaltyProgramme;
import org.tenon.pricing.LoyaltyProgrammeService;
import org.tenon.rest.PageBody;
import org.tenon.rest.Permission;
import org.tenon.rest.RestResource;

/** {@code /api/loyalty-programmes}. */
@Component(service = LoyaltyProgrammeResource.class)
@RestResource
@Path("loyalty-programmes")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "loyalty")
public final class LoyaltyProgrammeResource {

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile @Nullable LoyaltyProgrammeService programmes;

    private final Company company;

    @Activate
    public LoyaltyProgrammeResource(@Reference Company company) {
        this.company = company;
    }

    private LoyaltyProgrammeService programmes() {
        return NotOffered.needed(programmes, "points");
    }

    @GET
    @Permission("loyalty.read")
    @Operation(summary = "Lists the loyalty programmes of a currency, the latest first")
    public PageBody<LoyaltyProgrammeBody> list(
            @Parameter(required = true) @QueryParam("currency") @Nullable String currency) {
        return new PageBody<>(
                programmes().programmes(Query.neededCurrency("currency", currency)).stream()
                        .map(LoyaltyProgrammeBody::of)
                        .toList(),
                Optional.empty());
    }

    @POST
    @Permission("loyalty.write")
    @Operation(
            summary = "Begins a loyalty programme, in the place of the one before",
            description =
                    "A point is earned for each amountPerPoint that was delivered, without taxes; it takes pointValue"
                            + " off a document. from: the first day of which purchases count, today when it is left out."
                            + " Points are good until the end of the month that is months (12) after the one that they are"
                            + " for, and pay maxPercent (100) of a document at most; a voucher is good for voucherDays"
                            + " (30).")
    @ApiResponse(responseCode = "201", description = "Begun")
    @ApiResponse(responseCode = "409", description = "There is one that begins on the same or a later day")
    public Response begin(@Nullable LoyaltyProgrammeInput body) {
        LoyaltyProgramme begun = programmes()
                .begin(Reading.body(body, "an object with amountPerPoint and pointValue")
                        .programme(company.today()));
        return Response.status(Response.Status.CREATED)
                .entity(LoyaltyProgrammeBody.of(begun))
                .build();
    }
}
