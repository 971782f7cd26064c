package org.tenon.purchasing.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.MediaType;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.tenon.catalog.ProductId;
import org.tenon.kernel.problem.InvalidRequestException;
import org.tenon.purchasing.SupplyService;
import org.tenon.rest.Permission;
import org.tenon.rest.RestResource;

/** {@code /api/supply-offers}. */
@Component(service = OffersResource.class)
@RestResource
@Path("supply-offers")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "purchasing")
public final class OffersResource {

    private final SupplyService supplies;
    private final Costs costs;

    @Activate
    public OffersResource(
            @Reference(policyOption = ReferencePolicyOption.GREEDY) SupplyService supplies, @Reference Costs costs) {
        this.supplies = supplies;
        this.costs = costs;
    }

    @GET
    @Permission("supplier.read")
    @Operation(summary = "Who delivers so much of a product when it is ordered today, the best first")
    public OfferBody.Items offers(
            @Parameter(required = true) @QueryParam("product") @Nullable ProductId product,
            @QueryParam("quantity") @Nullable BigDecimal quantity) {
        if (product == null) {
            throw new InvalidRequestException("", "required", "Say which product, by the parameter product.");
        }
        return OfferBody.Items.of(supplies.offers(product, quantity == null ? BigDecimal.ONE : quantity), costs.seen());
    }
}
