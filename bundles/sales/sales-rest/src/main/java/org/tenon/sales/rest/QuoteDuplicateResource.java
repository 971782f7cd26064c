package org.tenon.sales.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Optional;
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
import org.tenon.customer.CustomerId;
import org.tenon.rest.Permission;
import org.tenon.rest.RestResource;
import org.tenon.sales.QuoteId;
import org.tenon.sales.QuoteStartService;

/** {@code /api/quotes/{id}/duplicate}: the same again, as a new quote. */
@Component(service = QuoteDuplicateResource.class)
@RestResource
@Path("quotes/{id}/duplicate")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "quotes")
public final class QuoteDuplicateResource {

    private final QuoteStartService starts;

    @Activate
    public QuoteDuplicateResource(@Reference(policyOption = ReferencePolicyOption.GREEDY) QuoteStartService starts) {
        this.starts = starts;
    }

    /** Whom a duplicate is for. */
    record Duplicate(Optional<CustomerId> customer) {}

    @POST
    @Permission("quote.write")
    @Operation(summary = "Begins a quote that asks for the same, at today's prices and with no approval")
    public Response duplicate(@PathParam("id") QuoteId id, @Nullable Duplicate body) {
        return QuoteResource.created(starts.duplicate(id, body == null ? Optional.empty() : body.customer()));
    }
}
