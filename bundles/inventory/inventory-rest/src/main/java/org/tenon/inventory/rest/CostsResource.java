package org.tenon.inventory.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.ws.rs.BeanParam;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.MediaType;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tenon.catalog.ProductId;
import org.tenon.inventory.LandedCost;
import org.tenon.inventory.StockValue;
import org.tenon.kernel.Money;
import org.tenon.kernel.Page;
import org.tenon.kernel.PageRequest;
import org.tenon.kernel.problem.InvalidRequestException;
import org.tenon.kernel.sight.DocumentName;
import org.tenon.rest.PageBody;
import org.tenon.rest.Paging;
import org.tenon.rest.Permission;
import org.tenon.rest.RestResource;

/** {@code /api/stock/values}, {@code /worth}, {@code /costs}, {@code /landed-costs} and {@code /closings}. */
@Component(service = CostsResource.class)
@RestResource
@Path("stock")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "stock")
public final class CostsResource {

    /** Whatever the day is: what is booked for a day to come does not exist. */
    private static final LocalDate LAST_DAY = LocalDate.of(9998, 12, 31);

    private final OfferedServices offered;
    private final Documents documents;

    @Activate
    public CostsResource(@Reference OfferedServices offered, @Reference Documents documents) {
        this.offered = offered;
        this.documents = documents;
    }

    @GET
    @Path("values")
    @Permission(Costs.SEE)
    @Operation(
            summary = "Says what stock is worth, by product",
            description = "With at, a day: what it was worth at its end, by all that is known of that day now.")
    public PageBody<ValueBody> values(
            @QueryParam("product") @Nullable ProductId product,
            @QueryParam("at") @Nullable LocalDate at,
            @BeanParam Paging paging) {
        return PageBody.of(offered.costs()
                .values(product == null ? Set.of() : Set.of(product), at == null ? LAST_DAY : at, paging.request())
                .map(value -> ValueBody.of(value, documents)));
    }

    @GET
    @Path("worth")
    @Permission(Costs.SEE)
    @Operation(
            summary = "Says what all stock is worth",
            description = "The sum of the values by product; with at, a day, as they were at its end.")
    public WorthBody worth(@QueryParam("at") @Nullable LocalDate at) {
        int products = 0;
        Optional<Money> sum = Optional.empty();
        Optional<PageRequest> next = Optional.of(PageRequest.first(PageRequest.MAX_LIMIT));
        while (next.isPresent()) {
            PageRequest request = next.get();
            Page<StockValue> page = offered.costs().values(Set.of(), at == null ? LAST_DAY : at, request);
            products += page.items().size();
            sum = Stream.concat(sum.stream(), page.items().stream().map(StockValue::value))
                    .reduce(Money::plus);
            next = page.next().map(request::from);
        }
        return new WorthBody(products, sum);
    }

    @GET
    @Path("costs")
    @Permission(Costs.SEE)
    @Operation(summary = "Says what moves are worth: those of a document, or those of a product since the last closing")
    public CostEntriesBody costs(
            @QueryParam("document") @Nullable DocumentName document,
            @QueryParam("product") @Nullable ProductId product) {
        if (document == null) {
            return CostEntriesBody.of(offered.costs().entries(Asked.required(product, "product")), documents);
        }
        return CostEntriesBody.of(offered.costs().costsOf(document.value()), documents);
    }

    @POST
    @Path("landed-costs")
    @Permission("cost.write")
    @Operation(summary = "Adds freight, duty or insurance to what a receipt's goods cost")
    @ApiResponse(responseCode = "200", description = "Added; all that was added to it")
    @ApiResponse(responseCode = "404", description = "There is no such receipt")
    public LandedCostsBody add(@Nullable LandedCostInput body) {
        if (body == null) {
            throw new InvalidRequestException("", "required", "A landed cost is an object with document and amount.");
        }
        LandedCost cost = body.cost();
        offered.costs().add(cost);
        return LandedCostsBody.of(offered.costs().landed(cost.document()));
    }

    @GET
    @Path("landed-costs")
    @Permission(Costs.SEE)
    @Operation(summary = "Lists what was added to a receipt's costs")
    public LandedCostsBody landed(@Parameter(required = true) @QueryParam("document") @Nullable String document) {
        return LandedCostsBody.of(offered.costs().landed(Asked.required(document, "document")));
    }

    @POST
    @Path("closings")
    @Permission("stock.close")
    @Operation(
            summary = "Closes all up to a day: nothing is booked there any more, and what stock was worth then stays")
    @ApiResponse(responseCode = "200", description = "Closed")
    public ClosingBody close(@Nullable ClosingInput body) {
        if (body == null || body.through() == null) {
            throw new InvalidRequestException("/through", "required", "Say up to which day.");
        }
        offered.costs().close(body.through());
        return new ClosingBody(offered.costs().closed());
    }

    @GET
    @Path("closings")
    @Permission("stock.read")
    @Operation(summary = "Says up to which day all is closed")
    public ClosingBody closed() {
        return new ClosingBody(offered.costs().closed());
    }
}
