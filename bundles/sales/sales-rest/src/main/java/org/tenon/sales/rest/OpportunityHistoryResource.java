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
import org.tenon.kernel.Money;
import org.tenon.kernel.Percent;
import org.tenon.rest.Permission;
import org.tenon.rest.RestResource;
import org.tenon.sales.OpportunityId;
import org.tenon.sales.OpportunityService;
import org.tenon.sales.StageChange;

/** {@code /api/opportunities/{id}/history}: the stages that an opportunity has been in. */
@Component(service = OpportunityHistoryResource.class)
@RestResource
@Path("opportunities/{id}/history")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "opportunities")
public final class OpportunityHistoryResource {

    private final OpportunityService opportunities;

    @Activate
    public OpportunityHistoryResource(
            @Reference(policyOption = ReferencePolicyOption.GREEDY) OpportunityService opportunities) {
        this.opportunities = opportunities;
    }

    /** That a stage was reached, as an answer gives it. */
    record ChangeBody(Optional<String> from, String to, Percent probability, Money amount, String by, Instant at) {

        static ChangeBody of(StageChange change) {
            return new ChangeBody(
                    change.from(), change.to(), change.probability(), change.amount(), change.by(), change.at());
        }
    }

    /** All of them, the first one first. */
    record HistoryBody(List<ChangeBody> items) {}

    @GET
    @Permission("opportunity.read")
    @Operation(summary = "Lists the stages that an opportunity has been in, the first one first")
    public HistoryBody history(@PathParam("id") OpportunityId id) {
        return new HistoryBody(
                opportunities.history(id).stream().map(ChangeBody::of).toList());
    }
}
