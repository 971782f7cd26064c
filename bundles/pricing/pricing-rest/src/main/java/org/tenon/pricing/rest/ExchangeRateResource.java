package org.tenon.pricing.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;
import javax.ws.rs.BeanParam;
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
import org.tenon.kernel.Money;
import org.tenon.kernel.company.Company;
import org.tenon.kernel.problem.Violations;
import org.tenon.pricing.ExchangeRate;
import org.tenon.pricing.ExchangeRateService;
import org.tenon.rest.PageBody;
import org.tenon.rest.Paging;
import org.tenon.rest.Permission;
import org.tenon.rest.RestResource;

/** {@code /api/exchange-rates}. */
@Component(service = ExchangeRateResource.class)
@RestResource
@Path("exchange-rates")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "exchange-rates")
public final class ExchangeRateResource {

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile @Nullable ExchangeRateService rates;

    private final Company company;

    @Activate
    public ExchangeRateResource(@Reference Company company) {
        this.company = company;
    }

    private ExchangeRateService rates() {
        return NotOffered.needed(rates, "exchange rates");
    }

    @GET
    @Permission("price.read")
    @Operation(summary = "Lists exchange rates by their currencies and day")
    public PageBody<ExchangeRateBody> list(
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to,
            @BeanParam Paging paging) {
        return PageBody.of(rates().list(Query.currency("from", from), Query.currency("to", to), paging.request())
                .map(ExchangeRateBody::of));
    }

    @POST
    @Permission("price.write")
    @Operation(
            summary = "Says how many of one currency one of another is, from a day on",
            description = "Replaces the rate of the same currencies and day.")
    @ApiResponse(responseCode = "201", description = "Set")
    public Response set(@Nullable ExchangeRateInput body) {
        Violations violations = new Violations();
        ExchangeRateInput input = Reading.body(body, "an object with from, to and rate");
        List<ExchangeRate> rate =
                input.rate(violations, "", company.today()).stream().toList();
        violations.throwIfAny();
        return Response.status(Response.Status.CREATED)
                .entity(ExchangeRateBody.of(rates().set(rate).get(0)))
                .build();
    }

    @POST
    @Path("bulk")
    @Permission("price.write")
    @Operation(summary = "Sets many exchange rates, all or none", description = "At most 10,000 at once.")
    @ApiResponse(responseCode = "201", description = "Set")
    public Response setAll(ExchangeRateInput.@Nullable Many body) {
        List<ExchangeRate> all = Reading.body(body, "an object with rates").all(company.today());
        List<ExchangeRate> set = Reading.movedUnder("/rates", () -> rates().set(all));
        return Response.status(Response.Status.CREATED)
                .entity(new PageBody<>(set.stream().map(ExchangeRateBody::of).toList(), Optional.empty()))
                .build();
    }

    @GET
    @Path("conversion")
    @Permission("price.read")
    @Operation(
            summary = "Converts an amount at the rates of a day",
            description =
                    "date is today when it is left out. Goes by the currencies' own rate in either direction, else over the"
                            + " company's currency, else over another one.")
    public ConversionBody convert(
            @Parameter(required = true) @QueryParam("amount") @Nullable String amount,
            @Parameter(required = true) @QueryParam("from") @Nullable String from,
            @Parameter(required = true) @QueryParam("to") @Nullable String to,
            @QueryParam("date") @Nullable String date) {
        Money money = Query.money("amount", amount, Query.neededCurrency("from", from));
        return ConversionBody.of(
                money,
                rates().conversion(
                                money.currency(),
                                Query.neededCurrency("to", to),
                                Query.day("date", date).orElseGet(company::today)));
    }
}
