package org.tenon.pricing.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.LocalDate;
import java.util.Optional;
import javax.ws.rs.BeanParam;
import javax.ws.rs.Consumes;
import javax.ws.rs.DELETE;
import javax.ws.rs.GET;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.POST;
import javax.ws.rs.PUT;
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
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.tenon.kernel.capability.ReadOnly;
import org.tenon.kernel.company.Company;
import org.tenon.kernel.problem.NotFoundException;
import org.tenon.pricing.PriceDraft;
import org.tenon.pricing.PriceDraftId;
import org.tenon.pricing.PriceDraftService;
import org.tenon.pricing.PriceListId;
import org.tenon.pricing.PriceListService;
import org.tenon.rest.PageBody;
import org.tenon.rest.Paging;
import org.tenon.rest.Permission;
import org.tenon.rest.RestResource;
import org.tenon.rest.Versions;

/** {@code /api/price-lists/{list}/drafts}. Lists are named by id or code. */
@Component(service = PriceDraftResource.class)
@RestResource
@Path("price-lists/{list}/drafts")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "price-lists")
public final class PriceDraftResource {

    private static final String CONTENT = "an object with name, and added or ended";

    private final PriceListService lists;
    private final Company company;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile @Nullable PriceDraftService drafts;

    @Activate
    public PriceDraftResource(
            @Reference(policyOption = ReferencePolicyOption.GREEDY) PriceListService lists,
            @Reference Company company) {
        this.lists = lists;
        this.company = company;
    }

    @GET
    @Permission(value = "price.read", seesEverything = true)
    @Operation(summary = "Lists the drafts of a price list, the newest first")
    public PageBody<PriceDraftBody> list(@PathParam("list") String list, @BeanParam Paging paging) {
        return PageBody.of(drafts().list(id(list), paging.request()).map(PriceDraftBody::of));
    }

    @POST
    @Permission(value = "price.write", seesEverything = true)
    @Operation(
            summary = "Opens a draft of a price list",
            description =
                    "added are rules as the list takes them; those without validFrom begin on the day from which the"
                            + " draft is published. ended are ids of rules that end on that day. No price knows of a draft"
                            + " before it is published.")
    public Response open(@PathParam("list") String list, @Nullable DraftInput body) {
        PriceDraft draft = drafts().open(id(list), Reading.body(body, CONTENT).draft(lists::named));
        return Response.created(URI.create("/api/price-lists/" + draft.list() + "/drafts/" + draft.id()))
                .tag(Versions.tag(draft.version()))
                .entity(PriceDraftBody.of(draft))
                .build();
    }

    @GET
    @Path("{draft}")
    @Permission(value = "price.read", seesEverything = true)
    @Operation(summary = "A draft of a price list")
    public Response get(@PathParam("list") String list, @PathParam("draft") PriceDraftId draft) {
        return answer(found(list, draft));
    }

    @PUT
    @Path("{draft}")
    @Permission(value = "price.write", seesEverything = true)
    @Operation(summary = "Replaces what an open draft changes")
    public Response change(
            @PathParam("list") String list,
            @PathParam("draft") PriceDraftId draft,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Nullable DraftInput body) {
        long version = Versions.required(ifMatch);
        return answer(drafts().change(
                        found(list, draft).id(),
                        version,
                        Reading.body(body, CONTENT).draft(lists::named)));
    }

    @DELETE
    @Path("{draft}")
    @Permission(value = "price.write", seesEverything = true)
    @Operation(summary = "Gives an open draft up; it stays to be seen")
    public void drop(@PathParam("list") String list, @PathParam("draft") PriceDraftId draft) {
        drafts().drop(found(list, draft).id());
    }

    @GET
    @Path("{draft}/findings")
    @Permission(value = "price.read", seesEverything = true)
    @Operation(
            summary = "What is wrong or doubtful with the list as the draft would make it, errors first",
            description =
                    "from is the day from which it would be published, today when it is left out. Each finding has a"
                            + " code, a severity, the rules that it is about, and what would cure it.")
    public PageBody<FindingBody> findings(
            @PathParam("list") String list,
            @PathParam("draft") PriceDraftId draft,
            @QueryParam("from") @Nullable String from) {
        return FindingBody.all(
                drafts().check(found(list, draft).id(), Query.day("from", from).orElseGet(company::today)));
    }

    @POST
    @ReadOnly
    @Path("{draft}/simulate")
    @Permission(value = "price.write", seesEverything = true)
    @Operation(
            summary = "What past sales would come to with a draft",
            description =
                    "Changes nothing. Prices the documents of a kind (order, quote) that the list priced, dated since"
                            + " and before until, twice: by the list as it is and as the draft makes it, both as if they were"
                            + " written on the day from. At most as many as documents says (1,000; up to 10,000).")
    public SimulationBody simulate(
            @PathParam("list") String list, @PathParam("draft") PriceDraftId draft, @Nullable SimulationInput body) {
        return SimulationBody.of(drafts().simulate(
                        found(list, draft).id(),
                        Reading.body(body, "an object with kind").scope(company.today())));
    }

    @POST
    @Path("{draft}/publish")
    @Permission(value = "price.write", seesEverything = true)
    @Operation(
            summary = "Makes an open draft a version of its list",
            description =
                    "It changes prices from the day from on, which is today when it is left out, and not earlier. With"
                            + " errors among its findings it is not published.")
    public Response publish(
            @PathParam("list") String list,
            @PathParam("draft") PriceDraftId draft,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Nullable PublicationInput body) {
        long version = Versions.required(ifMatch);
        LocalDate from =
                Optional.ofNullable(body).flatMap(PublicationInput::from).orElseGet(company::today);
        return answer(drafts().publish(found(list, draft).id(), version, from));
    }

    private static Response answer(PriceDraft draft) {
        return Versions.ok(PriceDraftBody.of(draft), draft.version());
    }

    /** A draft of another list is not found in this one. */
    private PriceDraft found(String list, PriceDraftId draft) {
        PriceListId id = id(list);
        return drafts().find(draft)
                .filter(one -> one.list().equals(id))
                .orElseThrow(() -> new NotFoundException("price-draft", draft.value()));
    }

    private PriceListId id(String list) {
        return PriceListResource.found(list, lists).id();
    }

    private PriceDraftService drafts() {
        return NotOffered.needed(drafts, "drafts");
    }
}
