package org.tenon.purchasing.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import java.util.Map;
import javax.ws.rs.Consumes;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.tenon.kernel.problem.UnavailableException;
import org.tenon.purchasing.ReplenishmentService;
import org.tenon.rest.Permission;
import org.tenon.rest.RestResource;

/** {@code /api/purchase-orders/from-proposals}. */
@Component(service = ReplenishmentResource.class)
@RestResource
@Path("purchase-orders/from-proposals")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "purchasing")
public final class ReplenishmentResource {

    private static final Duration RETRY_AFTER = Duration.ofMinutes(1);

    private final Costs costs;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile @Nullable ReplenishmentService replenishment;

    @Activate
    public ReplenishmentResource(@Reference Costs costs) {
        this.costs = costs;
    }

    @POST
    @Permission("purchase.write")
    @Operation(
            summary = "Drafts orders of what stock proposes, one for each supplier and warehouse",
            description =
                    "Of the preferred supplier, else of the cheapest. What is drafted or late already is not ordered once more.")
    @ApiResponse(responseCode = "200", description = "Drafted; unsupplied is what nobody delivers")
    public ReplenishmentBody draft(@Nullable ReplenishmentInput body) {
        ReplenishmentService offered = replenishment;
        if (offered == null) {
            throw new UnavailableException(
                    "purchasing.not-offered",
                    "The provider of purchasing drafts no orders of proposals.",
                    Map.of("what", "replenishment"),
                    RETRY_AFTER);
        }
        ReplenishmentInput chosen = body == null ? ReplenishmentInput.ALL : body;
        return ReplenishmentBody.of(offered.draft(chosen.chosen(), chosen.warehouse()), costs.seen());
    }
}
