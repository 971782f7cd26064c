package org.tenon.pricing.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
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
import org.tenon.kernel.capability.ReadOnly;
import org.tenon.pricing.PriceEditionService;
import org.tenon.pricing.PricingService;
import org.tenon.rest.Permission;
import org.tenon.rest.RestResource;

/** {@code /api/prices}. */
@Component(service = PricesResource.class)
@RestResource
@Path("prices")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "prices")
public final class PricesResource {

    private final PricingService pricing;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile @Nullable PriceEditionService editions;

    @Activate
    public PricesResource(@Reference(policyOption = ReferencePolicyOption.GREEDY) PricingService pricing) {
        this.pricing = pricing;
    }

    @POST
    @ReadOnly
    @Permission("price.read")
    @Operation(
            summary = "Says what a basket costs, and why",
            description =
                    "Changes nothing. The price list is the one named, else the customer's or its group's, else the"
                            + " currency's default. A line's trace explains it step by step, from zero to its gross amount."
                            + " With explain, its nearly says which rules would have made it cheaper, had one thing been"
                            + " otherwise. edition, as an answer told it, or asOf, a moment, prices by the rules, rates and"
                            + " taxes that were known then.")
    public PricesBody price(@Nullable PriceInput body) {
        return PricesBody.of(pricing.price(
                Reading.body(body, "an object with customer and lines").request(this::editionAt)));
    }

    private String editionAt(Instant moment) {
        return NotOffered.needed(editions, "editions").editionAt(moment);
    }
}
