package org.tenon.pricing.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.MediaType;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.tenon.kernel.company.Company;
import org.tenon.pricing.PriceDraftService;
import org.tenon.pricing.PriceListService;
import org.tenon.rest.PageBody;
import org.tenon.rest.Permission;
import org.tenon.rest.RestResource;

/** {@code /api/price-lists/{list}/findings}. Lists are named by id or code. */
@Component(service = PriceFindingResource.class)
@RestResource
@Path("price-lists/{list}/findings")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "price-lists")
public final class PriceFindingResource {

    private final PriceListService lists;
    private final Company company;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile @Nullable PriceDraftService drafts;

    @Activate
    public PriceFindingResource(
            @Reference(policyOption = ReferencePolicyOption.GREEDY) PriceListService lists,
            @Reference Company company) {
        this.lists = lists;
        this.company = company;
    }

    @GET
    @Permission(value = "price.read", seesEverything = true)
    @Operation(
            summary = "What is wrong or doubtful with a price list as it is, errors first",
            description = "on is the day from which on is looked, today when it is left out.")
    public PageBody<FindingBody> list(@PathParam("list") String list, @QueryParam("on") @Nullable String on) {
        return FindingBody.all(NotOffered.needed(drafts, "checks of lists")
                .check(
                        PriceListResource.found(list, lists).id(),
                        Query.day("on", on).orElseGet(company::today)));
    }
}
