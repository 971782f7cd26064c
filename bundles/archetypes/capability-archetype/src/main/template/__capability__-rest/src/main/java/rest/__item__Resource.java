package ${package}.rest;

import ${package}.${item};
import ${package}.${item}Id;
import ${package}.${item}Service;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Instant;
import javax.ws.rs.BeanParam;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
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
import org.tenon.kernel.problem.InvalidRequestException;
import org.tenon.kernel.problem.NotFoundException;
import org.tenon.rest.PageBody;
import org.tenon.rest.Paging;
import org.tenon.rest.Permission;
import org.tenon.rest.RestResource;

/** {@code /api/${capability}}. */
@Component(service = ${item}Resource.class)
@RestResource
@Path("${capability}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "${capability}")
public final class ${item}Resource {

    private final ${item}Service service;

    @Activate
    public ${item}Resource(@Reference(policyOption = ReferencePolicyOption.GREEDY) ${item}Service service) {
        this.service = service;
    }

    /** What is to be added. */
    public record ${item}Input(@Nullable String title) {}

    /** One, as an answer gives it. */
    public record ${item}Body(${item}Id id, String title, Instant addedAt) {

        static ${item}Body of(${item} item) {
            return new ${item}Body(item.id(), item.title(), item.addedAt());
        }
    }

    @GET
    @Permission("${capability}.read")
    @Operation(summary = "Lists them, the oldest first")
    public PageBody<${item}Body> list(@BeanParam Paging paging) {
        return PageBody.of(service.list(paging.request()).map(${item}Body::of));
    }

    @POST
    @Permission("${capability}.write")
    @Operation(summary = "Adds one")
    @ApiResponse(
            responseCode = "201",
            description = "Added",
            content = @Content(schema = @Schema(implementation = ${item}Body.class)))
    public Response add(@Nullable ${item}Input body) {
        String title = body == null ? null : body.title();
        if (title == null) {
            throw new InvalidRequestException("/title", "required", "Give a title.");
        }
        ${item} added = service.add(title);
        return Response.created(URI.create("/api/${capability}/" + added.id()))
                .entity(${item}Body.of(added))
                .build();
    }

    @GET
    @Path("{id}")
    @Permission("${capability}.read")
    @Operation(summary = "Reads one")
    public ${item}Body read(@PathParam("id") ${item}Id id) {
        return service.find(id).map(${item}Body::of).orElseThrow(() -> new NotFoundException("${capability}", id.value()));
    }
}
