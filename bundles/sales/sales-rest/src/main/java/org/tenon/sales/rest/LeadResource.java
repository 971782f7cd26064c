package org.tenon.sales.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.Optional;
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
import org.tenon.kernel.problem.InvalidRequestException;
import org.tenon.kernel.problem.NotFoundException;
import org.tenon.rest.MergePatch;
import org.tenon.rest.PageBody;
import org.tenon.rest.Paging;
import org.tenon.rest.Permission;
import org.tenon.rest.RestResource;
import org.tenon.rest.Versions;
import org.tenon.sales.Lead;
import org.tenon.sales.LeadId;
import org.tenon.sales.LeadQuery;
import org.tenon.sales.LeadService;
import org.tenon.sales.LeadState;

/** {@code /api/leads}. */
@Component(service = LeadResource.class)
@RestResource
@Path("leads")
@Produces(MediaType.APPLICATION_JSON)
@Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
@Tag(name = "leads")
public final class LeadResource {

    private final LeadService leads;
    private final SalesSight sight;

    @Activate
    public LeadResource(
            @Reference(policyOption = ReferencePolicyOption.GREEDY) LeadService leads, @Reference SalesSight sight) {
        this.leads = leads;
        this.sight = sight;
    }

    @GET
    @Permission("lead.read")
    @Operation(summary = "Lists leads, the newest first")
    public PageBody<LeadBody> list(
            @QueryParam("state") @Nullable LeadState state,
            @QueryParam("owner") @Nullable String owner,
            @QueryParam("q") @Nullable String text,
            @BeanParam Paging paging) {
        requirePrintable(owner, "lead.owner", "No user's name has control characters.");
        requirePrintable(text, "lead.text", "What is looked for has no control characters.");
        LeadQuery query = new LeadQuery(
                state == null ? Set.of() : Set.of(state),
                Optional.ofNullable(owner),
                Optional.ofNullable(text).map(String::strip).filter(part -> !part.isEmpty()),
                sight.of(SalesSight.LEAD));
        return PageBody.of(leads.search(query, paging.request()).map(LeadBody::of));
    }

    @POST
    @Permission("lead.write")
    @Operation(
            summary = "Captures somebody who may become a customer; without an owner who has the most room of the team")
    public Response capture(@Nullable LeadInput body) {
        Lead captured = leads.capture(
                ActionInput.needed(body, "", "A lead is an object with a name.").details());
        return Response.created(URI.create("/api/leads/" + captured.id()))
                .tag(Versions.tag(captured.version()))
                .entity(LeadBody.of(captured))
                .build();
    }

    @GET
    @Path("{id}")
    @Permission("lead.read")
    @Operation(summary = "One lead")
    public Response get(@PathParam("id") LeadId id) {
        return ok(found(id));
    }

    @PATCH
    @Path("{id}")
    @Permission("lead.write")
    @Operation(summary = "Changes an open lead by a JSON merge patch")
    public Response change(
            @PathParam("id") LeadId id, @HeaderParam("If-Match") @Nullable String ifMatch, MergePatch patch) {
        long version = Versions.required(ifMatch);
        LeadInput changed = patch.applyTo(LeadInput.of(found(id).details()), LeadInput.class);
        return ok(leads.change(id, version, changed.details()));
    }

    @POST
    @Path("{id}/convert")
    @Permission("lead.write")
    @Operation(summary = "Makes a customer and an opportunity of a lead")
    public Response convert(@PathParam("id") LeadId id, LeadActions.@Nullable Convert body) {
        return ok(leads.convert(
                id,
                ActionInput.needed(body, "", "A conversion is an object with title, stage, amount and closeDate.")
                        .conversion()));
    }

    @POST
    @Path("{id}/lose")
    @Permission("lead.write")
    @Operation(summary = "Records that nothing came of a lead, and why")
    public Response lose(@PathParam("id") LeadId id, LeadActions.@Nullable Lose body) {
        String reason =
                ActionInput.needed(body == null ? null : body.reason(), "/reason", "Say why nothing came of it.");
        return ok(leads.lose(id, reason));
    }

    @GET
    @Path("{id}/score")
    @Permission("lead.read")
    @Operation(summary = "How likely a lead is converted, by what became of the team's earlier ones, and why")
    public LeadActions.ScoreBody score(@PathParam("id") LeadId id) {
        return LeadActions.ScoreBody.of(leads.score(id));
    }

    /** No database keeps a NUL, and no name has a control character. */
    private static void requirePrintable(@Nullable String text, String code, String message) {
        if (text != null && text.chars().anyMatch(Character::isISOControl)) {
            throw new InvalidRequestException("", code, message);
        }
    }

    private Lead found(LeadId id) {
        return leads.find(id).orElseThrow(() -> new NotFoundException("lead", id.value()));
    }

    private static Response ok(Lead lead) {
        return Versions.ok(LeadBody.of(lead), lead.version());
    }
}
