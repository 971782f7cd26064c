package org.tenon.sales.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import javax.ws.rs.Consumes;
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
import org.tenon.rest.Permission;
import org.tenon.rest.RestResource;
import org.tenon.sales.OpportunityId;
import org.tenon.sales.QuoteStartService;

/** {@code /api/opportunities/{id}/quotes}: the quotes that an opportunity leads to. */
@Component(service = OpportunityQuoteResource.class)
@RestResource
@Path("opportunities/{id}/quotes")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "quotes")
public final class OpportunityQuoteResource {

    private final QuoteStartService starts;

    @Activate
    public OpportunityQuoteResource(@Reference(policyOption = ReferencePolicyOption.GREEDY) QuoteStartService starts) {
        this.starts = starts;
    }

    @POST
    @Permission("quote.write")
    @Operation(summary = "Begins a quote for an opportunity: its customer, its currency, today's prices")
    public Response fromOpportunity(@PathParam("id") OpportunityId id, @Nullable QuoteLinesInput body) {
        QuoteLinesInput input = ActionInput.needed(body, "", "A quote of an opportunity is an object with lines.");
        return QuoteResource.created(starts.fromOpportunity(id, input.requested(), input.choices()));
    }
}
