package org.tenon.pricing.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.Optional;
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
import org.tenon.customer.CustomerId;
import org.tenon.kernel.problem.NotFoundException;
import org.tenon.pricing.TaxRule;
import org.tenon.pricing.TaxRuleId;
import org.tenon.pricing.TaxRuleService;
import org.tenon.rest.PageBody;
import org.tenon.rest.Paging;
import org.tenon.rest.Permission;
import org.tenon.rest.RestResource;

/** {@code /api/tax-rules}. */
@Component(service = TaxRuleResource.class)
@RestResource
@Path("tax-rules")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "tax-rules")
public final class TaxRuleResource {

    private final TaxRuleService taxes;
    private final CustomersOwn customers;

    @Activate
    public TaxRuleResource(
            @Reference(policyOption = ReferencePolicyOption.GREEDY) TaxRuleService taxes,
            @Reference CustomersOwn customers) {
        this.taxes = taxes;
        this.customers = customers;
    }

    @GET
    @Permission("price.read")
    @Operation(summary = "Lists tax rules by category, region and sequence")
    public PageBody<TaxRuleBody> list(@BeanParam Paging paging) {
        return PageBody.of(customers
                .seen(taxes.list(paging.request()), TaxRuleResource::whose)
                .map(TaxRuleBody::of));
    }

    @POST
    @Permission("price.write")
    @Operation(
            summary = "Defines a tax and the sales that it is due on",
            description =
                    "rate is a percentage for percent and division, an amount per unit for fixed. validTo is"
                            + " the last day on which the tax is due. category * is all categories. Of the"
                            + " rules that fit a line, the most particular are due: by customer, supply, region, sellerRegion, category.")
    public Response define(@Nullable TaxRuleInput body) {
        TaxRule rule = taxes.define(Reading.body(body, "an object with code, category, kind and rate")
                .rule());
        return Response.created(URI.create("/api/tax-rules/" + rule.id()))
                .entity(TaxRuleBody.of(rule))
                .build();
    }

    @GET
    @Path("{id}")
    @Permission("price.read")
    @Operation(summary = "A tax rule")
    public TaxRuleBody get(@PathParam("id") TaxRuleId id) {
        return taxes.find(id)
                .filter(rule -> customers.sees(whose(rule)))
                .map(TaxRuleBody::of)
                .orElseThrow(() -> new NotFoundException("tax-rule", id.value()));
    }

    private static Optional<CustomerId> whose(TaxRule rule) {
        return rule.definition().conditions().customer();
    }
}
