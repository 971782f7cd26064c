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
import org.tenon.kernel.Percent;
import org.tenon.rest.Permission;
import org.tenon.rest.RestResource;
import org.tenon.sales.PipelineService;
import org.tenon.sales.PipelineStage;

/** {@code /api/opportunity-stages}: the pipeline. */
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

    /** A stage as an answer gives it; the probability is in percent. */
    record StageBody(String name, Percent probability) {

        static StageBody of(PipelineStage stage) {
            return new StageBody(stage.name(), stage.probability());
        }
    }

    /** All of them, in their order. */
    record StagesBody(List<StageBody> items) {}

    @GET
    @Permission("opportunity.read")
    @Operation(summary = "Lists the stages that opportunities go through, in their order")
    public StagesBody stages() {
        return new StagesBody(pipeline.stages().stream().map(StageBody::of).toList());
    }
}
