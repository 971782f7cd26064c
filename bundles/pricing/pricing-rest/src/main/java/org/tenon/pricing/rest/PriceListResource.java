package org.tenon.pricing.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import javax.ws.rs.BeanParam;
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
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.tenon.kernel.problem.NotFoundException;
import org.tenon.pricing.PriceList;
import org.tenon.pricing.PriceListService;
import org.tenon.rest.PageBody;
import org.tenon.rest.Paging;
import org.tenon.rest.Permission;
import org.tenon.rest.RestResource;
import org.tenon.rest.Versions;

/** {@code /api/price-lists}. */
@Component(service = PriceListResource.class)
@RestResource
@Path("price-lists")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "price-lists")
public final class PriceListResource {

    private final PriceListService lists;
    private final ListDefaults defaults;

    @Activate
    public PriceListResource(
            @Reference(policyOption = ReferencePolicyOption.GREEDY) PriceListService lists,
            @Reference ListDefaults defaults) {
        this.lists = lists;
        this.defaults = defaults;
    }

    @GET
    @Permission("price.read")
    @Operation(summary = "Lists price lists by code")
    public PageBody<PriceListBody> list(@BeanParam Paging paging) {
        return PageBody.of(lists.list(paging.request()).map(PriceListBody::of));
    }

    @POST
    @Permission("price.write")
    @Operation(
            summary = "Makes a price list",
            description =
                    "The first list of a currency becomes its default. base is the id or code of a list in the same"
                            + " currency; policy is the company's where it is left out. validTo is the last day on which the list holds. discountShown makes documents"
                            + " show the list price and what rules took off it; amounts are the same.")
    public Response create(@Nullable PriceListInput body) {
        PriceList list = lists.create(
                Reading.body(body, "an object with code, name and currency").list(lists, defaults));
        return Response.created(URI.create("/api/price-lists/" + list.id()))
                .tag(Versions.tag(list.version()))
                .entity(PriceListBody.of(list))
                .build();
    }

    @GET
    @Path("{id}")
    @Permission("price.read")
    @Operation(summary = "A price list, by id or code")
    public Response get(@PathParam("id") String idOrCode) {
        PriceList list = found(idOrCode, lists);
        return Versions.ok(PriceListBody.of(list), list.version());
    }

    static PriceList found(String idOrCode, PriceListService lists) {
        return lists.named(idOrCode).orElseThrow(() -> new NotFoundException("price-list", idOrCode));
    }
}
