package org.tenon.sales.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;
import javax.ws.rs.Consumes;
import javax.ws.rs.DELETE;
import javax.ws.rs.GET;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.PUT;
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
import org.tenon.kernel.problem.NotFoundException;
import org.tenon.kernel.problem.Violations;
import org.tenon.rest.PageBody;
import org.tenon.rest.Permission;
import org.tenon.rest.RestResource;
import org.tenon.rest.Versions;
import org.tenon.sales.PipelineService;
import org.tenon.sales.SalesPipeline;

/** {@code /api/pipelines}: the stages that opportunities go through. */
@Component(service = PipelineResource.class)
@RestResource
@Path("pipelines")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "opportunities")
public final class PipelineResource {

    private final PipelineService pipelines;

    @Activate
    public PipelineResource(@Reference(policyOption = ReferencePolicyOption.GREEDY) PipelineService pipelines) {
        this.pipelines = pipelines;
    }

    /** A pipeline as an answer gives it. */
    record PipelineBody(String code, String name, List<StageBody> stages) {

        static PipelineBody of(SalesPipeline pipeline) {
            return new PipelineBody(
                    pipeline.code(),
                    pipeline.name(),
                    pipeline.stages().stream().map(StageBody::of).toList());
        }
    }

    /** A pipeline as a request gives it. */
    record PipelineInput(@Nullable String name, @Nullable List<@Nullable StageBody> stages) {

        SalesPipeline pipeline(String code, long version) {
            Violations violations = new Violations();
            violations.check(name != null, "/name", "required", "A pipeline has a name.");
            violations.check(stages != null, "/stages", "required", "A pipeline has stages.");
            for (int i = 0; stages != null && i < stages.size(); i++) {
                StageBody stage = stages.get(i);
                if (violations.check(stage != null, "/stages/" + i, "required", "A stage is an object.")) {
                    stage.check(violations, "/stages/" + i);
                }
            }
            violations.throwIfAny();
            return new SalesPipeline(
                    code, name, stages.stream().map(StageBody::stage).toList(), version);
        }
    }

    @GET
    @Permission("opportunity.read")
    @Operation(summary = "Lists the pipelines with their stages")
    public PageBody<PipelineBody> list() {
        return new PageBody<>(
                pipelines.pipelines().stream().map(PipelineBody::of).toList(), Optional.empty());
    }

    @GET
    @Path("{code}")
    @Permission("opportunity.read")
    @Operation(summary = "A pipeline with its stages in their order")
    public Response get(@PathParam("code") String code) {
        return ok(found(code));
    }

    @PUT
    @Path("{code}")
    @Permission("pipeline.write")
    @Operation(
            summary = "Keeps a pipeline; If-Match replaces the one that there is",
            description =
                    "A stage of 100 % is won, one of 0 % is lost. A stage that opportunities are in cannot be left out.")
    public Response put(
            @PathParam("code") String code,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Nullable PipelineInput body) {
        PipelineInput input = ActionInput.needed(body, "", "A pipeline is an object with name and stages.");
        return ok(pipelines.save(input.pipeline(code, Versions.given(ifMatch).orElse(0))));
    }

    @DELETE
    @Path("{code}")
    @Permission("pipeline.write")
    @Operation(summary = "Takes a pipeline away; the default one becomes the configuration's again")
    public void remove(@PathParam("code") String code, @HeaderParam("If-Match") @Nullable String ifMatch) {
        SalesPipeline pipeline = found(code);
        pipelines.remove(pipeline.code(), Versions.given(ifMatch).orElse(pipeline.version()));
    }

    private SalesPipeline found(String code) {
        return Codes.read(code).flatMap(pipelines::find).orElseThrow(() -> new NotFoundException("pipeline", code));
    }

    private static Response ok(SalesPipeline pipeline) {
        return Versions.ok(PipelineBody.of(pipeline), pipeline.version());
    }
}
