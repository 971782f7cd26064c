package org.tenon.sales.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.tenon.rest.Permission;
import org.tenon.rest.RestResource;
import org.tenon.sales.ApprovalDeskService;
import org.tenon.sales.ApprovalRecord;
import org.tenon.sales.QuoteId;

/** {@code /api/quotes/{id}/approval-trail}: what is on record. */
@Component(service = ApprovalTrailResource.class)
@RestResource
@Path("quotes/{id}/approval-trail")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "approvals")
public final class ApprovalTrailResource {

    private final ApprovalDeskService desk;

    @Activate
    public ApprovalTrailResource(@Reference(policyOption = ReferencePolicyOption.GREEDY) ApprovalDeskService desk) {
        this.desk = desk;
    }

    /** An entry of the trail, as an answer gives it. */
    record TrailEntryBody(
            QuoteId quote,
            int revision,
            Optional<Integer> step,
            ApprovalRecord.Action action,
            String actor,
            String reason,
            String content,
            Instant at) {

        static TrailEntryBody of(ApprovalRecord entry) {
            return new TrailEntryBody(
                    entry.quote(),
                    entry.revision(),
                    entry.step(),
                    entry.action(),
                    entry.actor(),
                    entry.reason(),
                    entry.content(),
                    entry.at());
        }
    }

    /** The whole trail. */
    record TrailBody(List<TrailEntryBody> items) {}

    @GET
    @Permission("quote.read")
    @Operation(summary = "Every step of the approval of all revisions of a quote, with its reason; oldest first")
    public TrailBody trail(@PathParam("id") QuoteId id) {
        return new TrailBody(desk.trail(id).stream().map(TrailEntryBody::of).toList());
    }
}
