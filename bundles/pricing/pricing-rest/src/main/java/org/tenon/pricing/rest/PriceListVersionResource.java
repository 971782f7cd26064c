package org.tenon.pricing.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import javax.ws.rs.BeanParam;
import javax.ws.rs.GET;
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
import org.tenon.pricing.PriceEditionService;
import org.tenon.pricing.PriceListService;
import org.tenon.rest.PageBody;
import org.tenon.rest.Paging;
import org.tenon.rest.Permission;
import org.tenon.rest.RestResource;

/** {@code /api/price-lists/{list}/versions}. Lists are named by id or code. */
@Component(service = PriceListVersionResource.class)
@RestResource
@Path("price-lists/{list}/versions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "price-lists")
public final class PriceListVersionResource {

    private final PriceListService lists;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile @Nullable PriceEditionService editions;

    @Activate
    public PriceListVersionResource(@Reference(policyOption = ReferencePolicyOption.GREEDY) PriceListService lists) {
        this.lists = lists;
    }

    @GET
    @Permission("price.read")
    @Operation(
            summary = "How a price list became what it is, the newest version first",
            description = "Each change of a list's rules is a version; a draft is published as one.")
    public PageBody<PriceListVersionBody> list(@PathParam("list") String list, @BeanParam Paging paging) {
        return PageBody.of(NotOffered.needed(editions, "versions")
                .versions(PriceListResource.found(list, lists).id(), paging.request())
                .map(PriceListVersionBody::of));
    }
}
