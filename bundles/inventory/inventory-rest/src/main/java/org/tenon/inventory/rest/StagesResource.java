package org.tenon.inventory.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import javax.ws.rs.BeanParam;
import javax.ws.rs.Consumes;
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
import org.tenon.catalog.ProductId;
import org.tenon.inventory.StageWork;
import org.tenon.inventory.StockQuery;
import org.tenon.inventory.StockStep;
import org.tenon.inventory.WarehouseId;
import org.tenon.inventory.WarehouseStages;
import org.tenon.kernel.Page;
import org.tenon.kernel.problem.InvalidRequestException;
import org.tenon.rest.PageBody;
import org.tenon.rest.Paging;
import org.tenon.rest.Permission;
import org.tenon.rest.RestResource;
import org.tenon.rest.Versions;

/** {@code /api/warehouses/{id}/stages}, {@code /work} and {@code /steps}. */
@Component(service = StagesResource.class)
@RestResource
@Path("warehouses/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "stock")
public final class StagesResource {

    private final OfferedServices offered;
    private final Documents documents;

    @Activate
    public StagesResource(@Reference OfferedServices offered, @Reference Documents documents) {
        this.offered = offered;
        this.documents = documents;
    }

    @GET
    @Path("stages")
    @Permission("stock.read")
    @Operation(summary = "Reads in which steps goods come into a warehouse and leave it")
    @ApiResponse(
            responseCode = "200",
            description = "The stages; none where nothing was said",
            content = @Content(schema = @Schema(implementation = StagesBody.class)))
    public Response stages(@PathParam("id") WarehouseId id) {
        return answer(offered.stages().of(id));
    }

    @PUT
    @Path("stages")
    @Permission("warehouse.write")
    @Operation(
            summary = "Says in which steps goods come into a warehouse and leave it",
            description =
                    "Replaces what was said before. Goods stay where they are. Without If-Match only the first time.")
    @ApiResponse(
            responseCode = "200",
            description = "Said",
            content = @Content(schema = @Schema(implementation = StagesBody.class)))
    public Response set(
            @PathParam("id") WarehouseId id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Nullable StagesBody body) {
        if (body == null) {
            throw new InvalidRequestException("", "required", "Stages are an object with in and out.");
        }
        boolean first = ifMatch == null && offered.stages().of(id).version() == 0;
        return answer(offered.stages().set(body.stages(id, first ? 0 : Versions.required(ifMatch))));
    }

    private static Response answer(WarehouseStages stages) {
        return Versions.ok(StagesBody.of(stages), stages.version());
    }

    @GET
    @Path("work")
    @Permission("stock.read")
    @Operation(summary = "Lists what waits in a warehouse to be moved on: to be put away, or to where it leaves from")
    public PageBody<StageWorkBody> work(
            @PathParam("id") WarehouseId id, @QueryParam("stage") @Nullable String stage, @BeanParam Paging paging) {
        Page<StageWork> work = offered.stages().work(id, Optional.ofNullable(stage), paging.request());
        UnaryOperator<Optional<String>> named =
                named(work.items().stream().map(StageWork::document).toList());
        return PageBody.of(work.map(each -> StageWorkBody.of(each, named.apply(each.document()))));
    }

    @POST
    @Path("steps")
    @Permission("stock.relocate")
    @Operation(
            summary = "Moves goods on in their warehouse, with what is set aside of them",
            description =
                    "Without `to` they go where the stages and the policy of the goods say. A `key` is made once.")
    @ApiResponse(responseCode = "200", description = "Moved")
    public StepBody move(@PathParam("id") WarehouseId id, @Nullable StepInput body) {
        if (body == null) {
            throw new InvalidRequestException("", "required", "A step is an object with product and quantity.");
        }
        StockStep step = offered.stages().move(body.step(id));
        return StepBody.of(step, step.document());
    }

    @GET
    @Path("steps")
    @Permission("stock.read")
    @Operation(summary = "Lists what was moved within a warehouse, the oldest first")
    public PageBody<StepBody> steps(
            @PathParam("id") WarehouseId id,
            @QueryParam("product") @Nullable ProductId product,
            @BeanParam Paging paging) {
        Page<StockStep> steps = offered.stages()
                .steps(new StockQuery(product == null ? Set.of() : Set.of(product), Optional.of(id)), paging.request());
        UnaryOperator<Optional<String>> named =
                named(steps.items().stream().map(StockStep::document).toList());
        return PageBody.of(steps.map(each -> StepBody.of(each, named.apply(each.document()))));
    }

    /** Of a document that the caller does not see only the kind is told. */
    private UnaryOperator<Optional<String>> named(Collection<Optional<String>> all) {
        UnaryOperator<String> named =
                documents.among(all.stream().flatMap(Optional::stream).toList());
        return document -> document.map(named);
    }
}
