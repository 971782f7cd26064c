package org.tenon.sales.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import javax.ws.rs.BeanParam;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.PATCH;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.tenon.customer.CustomerId;
import org.tenon.kernel.document.DocumentLanguage;
import org.tenon.kernel.problem.NotFoundException;
import org.tenon.kernel.problem.StaleVersionException;
import org.tenon.rest.MergePatch;
import org.tenon.rest.PageBody;
import org.tenon.rest.Paging;
import org.tenon.rest.Permission;
import org.tenon.rest.RestResource;
import org.tenon.rest.Versions;
import org.tenon.sales.ApprovalService;
import org.tenon.sales.Quote;
import org.tenon.sales.QuoteClosingService;
import org.tenon.sales.QuoteId;
import org.tenon.sales.QuoteQuery;
import org.tenon.sales.QuoteSendingService;
import org.tenon.sales.QuoteService;
import org.tenon.sales.QuoteState;
import org.tenon.sales.Repricing;
import org.tenon.sales.SendRequest;
import org.tenon.sales.SentQuote;

/** {@code /api/quotes}. */
@Component(service = QuoteResource.class)
@RestResource
@Path("quotes")
@Produces(MediaType.APPLICATION_JSON)
@Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
@Tag(name = "quotes")
public final class QuoteResource {

    private final QuoteService quotes;
    private final ApprovalService approvals;
    private final QuoteClosingService closing;
    private final QuoteSendingService sending;
    private final QuoteDocument document;
    private final SalesSight sight;

    @Activate
    public QuoteResource(
            @Reference(policyOption = ReferencePolicyOption.GREEDY) QuoteService quotes,
            @Reference(policyOption = ReferencePolicyOption.GREEDY) ApprovalService approvals,
            @Reference(policyOption = ReferencePolicyOption.GREEDY) QuoteClosingService closing,
            @Reference(policyOption = ReferencePolicyOption.GREEDY) QuoteSendingService sending,
            @Reference QuoteDocument document,
            @Reference SalesSight sight) {
        this.quotes = quotes;
        this.approvals = approvals;
        this.closing = closing;
        this.sending = sending;
        this.document = document;
        this.sight = sight;
    }

    @GET
    @Permission("quote.read")
    @Operation(summary = "Lists quotes, the newest first, every revision for itself")
    public PageBody<QuoteSummaryBody> list(
            @QueryParam("customer") @Nullable CustomerId customer,
            @QueryParam("state") @Nullable QuoteState state,
            @BeanParam Paging paging) {
        QuoteQuery query = new QuoteQuery(
                Optional.ofNullable(customer),
                state == null ? Set.of() : Set.of(state),
                sight.forList(SalesSight.QUOTE));
        return PageBody.of(quotes.search(query, paging.request()).map(QuoteSummaryBody::of));
    }

    @POST
    @Permission("quote.write")
    @Operation(summary = "Writes a quote: prices every line and says when it can be delivered")
    public Response draft(@Nullable QuoteInput body) {
        return created(quotes.draft(ActionInput.needed(body, "", "A quote is an object with customer and lines.")
                .draft()));
    }

    @GET
    @Path("{id}")
    @Permission("quote.read")
    @Operation(summary = "One revision of a quote")
    public Response get(@PathParam("id") QuoteId id) {
        return ok(found(id));
    }

    @PATCH
    @Path("{id}")
    @Permission("quote.write")
    @Operation(summary = "Rewrites a draft by a JSON merge patch of what the seller wrote, and prices it again")
    public Response change(
            @PathParam("id") QuoteId id, @HeaderParam("If-Match") @Nullable String ifMatch, MergePatch patch) {
        long version = Versions.required(ifMatch);
        QuoteInput changed = patch.applyTo(QuoteInput.of(found(id).draft()), QuoteInput.class);
        return ok(quotes.change(id, version, changed.draft()));
    }

    @POST
    @Path("{id}/submit")
    @Permission("quote.write")
    @Operation(summary = "Hands a draft in: approved at once, or pending with the steps that are needed")
    public Response submit(
            @PathParam("id") QuoteId id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            ActionInput.@Nullable None body) {
        checkVersion(id, ifMatch);
        return ok(approvals.submit(id));
    }

    @POST
    @Path("{id}/approve")
    @Permission("quote.approve")
    @Operation(summary = "Approves what is open for the caller, by own right or in another's place")
    public Response approve(
            @PathParam("id") QuoteId id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            ActionInput.@Nullable Comment body) {
        checkVersion(id, ifMatch);
        return ok(approvals.approve(id, comment(body).orElse("")));
    }

    @POST
    @Path("{id}/reject")
    @Permission("quote.write")
    @Operation(summary = "Rejects a pending quote as its approver, or records that the customer rejected a sent one")
    public Response reject(
            @PathParam("id") QuoteId id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            ActionInput.@Nullable Reject body) {
        String reason = ActionInput.needed(
                body == null ? null : body.comment(), "/comment", "A rejection says why in its comment.");
        checkVersion(id, ifMatch);
        return ok(approvals.reject(id, reason));
    }

    @POST
    @Path("{id}/send")
    @Permission("quote.write")
    @Operation(
            summary = "Sends an approved quote to the customer",
            description =
                    "By a channel of GET /api/channels a message goes out; link, or no channel, gives a link to hand over; any"
                            + " other channel, as print, only records how it went.")
    public Response send(
            @PathParam("id") QuoteId id, @HeaderParam("If-Match") @Nullable String ifMatch, @Nullable SendInput body) {
        SendRequest request = SendInput.request(body);
        checkVersion(id, ifMatch);
        SentQuote sent = sending.send(id, request);
        return Versions.ok(QuoteBody.of(sent), sent.quote().version());
    }

    @POST
    @Path("{id}/accept")
    @Permission("quote.write")
    @Operation(summary = "The customer accepts: makes the order at the quote's prices")
    public Response accept(
            @PathParam("id") QuoteId id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            ActionInput.@Nullable Accept body) {
        checkVersion(id, ifMatch);
        return ok(closing.accept(id, body == null ? Optional.empty() : body.reference()));
    }

    @POST
    @Path("{id}/revise")
    @Permission("quote.write")
    @Operation(summary = "Begins the next revision, at today's prices; the old one is superseded")
    public Response revise(
            @PathParam("id") QuoteId id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            ActionInput.@Nullable None body) {
        checkVersion(id, ifMatch);
        return created(quotes.revise(id));
    }

    @POST
    @Path("{id}/reprice")
    @Permission("quote.write")
    @Operation(
            summary = "Prices a draft again, by the provider and version that priced it or by the one chosen today",
            description =
                    "A quote keeps the provider that priced it (pricedBy): changes are priced by it, too. When it is"
                            + " not installed any more, that is 409 capability.pinned-provider-gone, and {\"by\": \"current\"}"
                            + " gives the quote to the provider that is chosen today.")
    public Response reprice(
            @PathParam("id") QuoteId id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            ActionInput.@Nullable Reprice body) {
        Repricing by = ActionInput.repricing(body);
        checkVersion(id, ifMatch);
        return ok(quotes.reprice(id, by));
    }

    @GET
    @Path("{id}/document")
    @Produces({"application/pdf", MediaType.APPLICATION_JSON})
    @Permission("quote.read")
    @Operation(summary = "The quote as a PDF, in English or Chinese")
    public Response document(
            @PathParam("id") QuoteId id,
            @QueryParam("language") @Nullable String language,
            @HeaderParam("Accept-Language") @Nullable String acceptLanguage) {
        QuoteDocument.Pdf pdf = document.of(found(id), DocumentLanguage.wish(language, acceptLanguage));
        return Response.ok(pdf.content(), "application/pdf")
                .header("Content-Disposition", "inline; filename=\"" + pdf.fileName() + "\"")
                .header("Content-Language", pdf.language())
                .build();
    }

    private Quote found(QuoteId id) {
        return quotes.find(id).orElseThrow(() -> new NotFoundException("quote", id.value()));
    }

    /** An action need not name the version that it is based on; when it does, it must be the one that is kept. */
    private void checkVersion(QuoteId id, @Nullable String ifMatch) {
        OptionalLong given = Versions.given(ifMatch);
        if (given.isPresent()) {
            long actual = found(id).version();
            if (actual != given.getAsLong()) {
                throw new StaleVersionException("quote", id.value(), given.getAsLong(), actual);
            }
        }
    }

    private static Optional<String> comment(ActionInput.@Nullable Comment body) {
        return body == null ? Optional.empty() : body.comment();
    }

    private static Response ok(Quote quote) {
        return Versions.ok(QuoteBody.of(quote), quote.version());
    }

    static Response created(Quote quote) {
        return Response.created(URI.create("/api/quotes/" + quote.id()))
                .tag(Versions.tag(quote.version()))
                .entity(QuoteBody.of(quote))
                .build();
    }
}
