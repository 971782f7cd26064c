package org.tenon.sales.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.tenon.rest.Permission;
import org.tenon.rest.RestResource;
import org.tenon.sales.LeadService;

/** {@code /api/lead-stages}. */
@Component(service = LeadStageResource.class)
@RestResource
@Path("lead-stages")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "leads")
public final class LeadStageResource {

    private final LeadService leads;

    @Activate
    public LeadStageResource(@Reference(policyOption = ReferencePolicyOption.GREEDY) LeadService leads) {
        this.leads = leads;
    }

    /** A stage by its name. */
    record LeadStageBody(String name) {}

    /** All of them, in their order. */
    record LeadStagesBody(List<LeadStageBody> items) {}

    @GET
    @Permission("lead.read")
    @Operation(summary = "Lists the stages that leads go through, in their order")
    public LeadStagesBody stages() {
        return new LeadStagesBody(
                leads.stages().stream().map(LeadStageBody::new).toList());
    }
}
