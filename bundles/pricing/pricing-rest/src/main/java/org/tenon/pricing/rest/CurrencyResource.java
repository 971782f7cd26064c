package org.tenon.pricing.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Currency;
import java.util.Optional;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.MediaType;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.tenon.kernel.Money;
import org.tenon.kernel.problem.NotFoundException;
import org.tenon.pricing.CurrencyDetails;
import org.tenon.pricing.CurrencyService;
import org.tenon.pricing.HalfRounding;
import org.tenon.rest.PageBody;
import org.tenon.rest.Permission;
import org.tenon.rest.RestResource;

/** {@code /api/currencies}. */
@Component(service = CurrencyResource.class)
@RestResource
@Path("currencies")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "currencies")
public final class CurrencyResource {

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile @Nullable CurrencyService currencies;

    private CurrencyService currencies() {
        return NotOffered.needed(currencies, "currencies");
    }

    @GET
    @Permission("price.read")
    @Operation(summary = "Lists the currencies of ISO 4217 with their minor units and rounding steps")
    public PageBody<CurrencyBody> list() {
        return new PageBody<>(currencies().all().stream().map(CurrencyBody::of).toList(), Optional.empty());
    }

    @GET
    @Path("{code}")
    @Permission("price.read")
    @Operation(summary = "A currency")
    public CurrencyBody get(@PathParam("code") String code) {
        return CurrencyBody.of(details(code));
    }

    @GET
    @Path("{code}/cash")
    @Permission("price.read")
    @Operation(summary = "What an amount is in coins and notes", description = "HALF_UP to the cash step.")
    public CurrencyBody.Cash cash(
            @PathParam("code") String code, @Parameter(required = true) @QueryParam("amount") @Nullable String amount) {
        CurrencyDetails details = details(code);
        Money money = Query.money("amount", amount, details.currency());
        return new CurrencyBody.Cash(money, details.inCash(money));
    }

    @POST
    @Path("{code}/rounding-step")
    @Permission("price.write")
    @Operation(
            summary = "Says what the amounts of documents are rounded to from now on",
            description =
                    "The minor unit when roundingStep is left out. halves is up, the usual, or even: 0.125 becomes 0.13 or 0.12.")
    public CurrencyBody roundTo(@PathParam("code") String code, CurrencyBody.@Nullable Step body) {
        CurrencyBody.Step step = Reading.body(body, "an object with roundingStep");
        return CurrencyBody.of(currencies()
                .roundTo(
                        details(code).currency(),
                        step.roundingStep(),
                        step.halves().orElse(HalfRounding.UP)));
    }

    private CurrencyDetails details(String code) {
        Optional<CurrencyDetails> found;
        try {
            found = currencies().find(Currency.getInstance(code));
        } catch (IllegalArgumentException unknown) {
            found = Optional.empty();
        }
        return found.orElseThrow(() -> new NotFoundException("currency", code));
    }
}
