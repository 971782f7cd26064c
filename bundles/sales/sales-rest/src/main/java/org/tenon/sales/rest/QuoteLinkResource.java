package org.tenon.sales.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import javax.ws.rs.Consumes;
import javax.ws.rs.DELETE;
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
import org.tenon.rest.Versions;
import org.tenon.sales.QuoteId;
import org.tenon.sales.QuoteSendingService;
import org.tenon.sales.SentQuote;

/** {@code /api/quotes/{id}/links}: what leads customers to a quote that is sent. */
@Component(service = QuoteLinkResource.class)
@RestResource
@Path("quotes/{id}/links")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "quotes")
public final class QuoteLinkResource {

    private final QuoteSendingService sending;

    @Activate
    public QuoteLinkResource(@Reference(policyOption = ReferencePolicyOption.GREEDY) QuoteSendingService sending) {
        this.sending = sending;
    }

    @POST
    @Permission("quote.write")
    @Operation(
            summary = "Sends a quote once more: another link, or another message by a channel",
            description = "As POST /api/quotes/{id}/send, for a quote that is sent already.")
    public Response again(@PathParam("id") QuoteId id, @Nullable SendInput body) {
        SentQuote sent = sending.sendAgain(id, SendInput.request(body));
        return Versions.ok(QuoteBody.of(sent), sent.quote().version());
    }

    @DELETE
    @Permission("quote.write")
    @Operation(summary = "Makes all links to a quote worthless")
    public void revoke(@PathParam("id") QuoteId id) {
        sending.revokeLinks(id);
    }
}
