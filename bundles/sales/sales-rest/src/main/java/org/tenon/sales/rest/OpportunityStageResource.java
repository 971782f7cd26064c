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
import org.tenon.sales.PipelineService;

/** {@code /api/opportunity-stages}: the default pipeline's. */
@Component(service = OpportunityStageResource.class)
@RestResource
@Path("opportunity-stages")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "opportunities")
public final class OpportunityStageResource {

    private final PipelineService pipeline;

    @Activate
    public OpportunityStageResource(@Reference(policyOption = ReferencePolicyOption.GREEDY) PipelineService pipeline) {
        this.pipeline = pipeline;
    }

    /** All of them, in their order. */
    record StagesBody(List<StageBody> items) {}

    @GET
    @Permission("opportunity.read")
    @Operation(summary = "Lists the stages of the default pipeline in their order; others are in GET /api/pipelines")
    public StagesBody stages() {
        return new StagesBody(pipeline.stages().stream().map(StageBody::of).toList());
    }
}
