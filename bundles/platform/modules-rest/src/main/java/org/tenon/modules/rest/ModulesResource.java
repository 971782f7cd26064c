package org.tenon.modules.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;
import javax.ws.rs.Consumes;
import javax.ws.rs.DELETE;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.GET;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.POST;
import javax.ws.rs.PUT;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tenon.kernel.capability.ReadOnly;
import org.tenon.kernel.problem.InvalidRequestException;
import org.tenon.modules.Change;
import org.tenon.modules.Module;
import org.tenon.modules.Modules;
import org.tenon.modules.Outcome;
import org.tenon.modules.Preview;
import org.tenon.rest.PageBody;
import org.tenon.rest.Permission;
import org.tenon.rest.RestResource;
import org.tenon.rest.Versions;

/**
 * What is installed, and changing it. Bodies are JSON that names what is meant, or the file itself as {@code
 * application/octet-stream}. A change ends within the request.
 */
@Component(service = ModulesResource.class)
@RestResource
@javax.ws.rs.Path("modules")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class ModulesResource {

    private final Modules modules;

    @Activate
    public ModulesResource(@Reference Modules modules) {
        this.modules = modules;
    }

    @GET
    @Permission("module.read")
    @Operation(summary = "Lists the modules with their bundles, signatures and what they provide")
    public PageBody<Module> list() {
        return new PageBody<>(modules.list(), Optional.empty());
    }

    @GET
    @javax.ws.rs.Path("{id}")
    @Permission("module.read")
    @Operation(
            summary = "Reads a module",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            description = "Done",
                            content = @Content(schema = @Schema(implementation = Module.class))))
    public Response read(@PathParam("id") String id) {
        Module module = modules.module(id);
        return Versions.ok(module, module.revision());
    }

    @POST
    @ReadOnly
    @javax.ws.rs.Path("preview")
    @Permission("module.write")
    @Operation(summary = "Says what a change would do, or why it is refused; the body may be the file itself")
    public Preview preview(ChangeBody body) {
        return modules.preview(body.of(body.change().orElse(Change.Kind.DEPLOY)));
    }

    @POST
    @ReadOnly
    @javax.ws.rs.Path("preview")
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    @Permission("module.write")
    @Operation(hidden = true)
    public Preview previewFile(
            InputStream file,
            @QueryParam("name") @Nullable String name,
            @QueryParam("downgrade") @DefaultValue("false") boolean downgrade) {
        try (Upload upload = Upload.of(file, name)) {
            return modules.preview(upload.as(Change.Kind.DEPLOY, downgrade));
        }
    }

    @POST
    @Permission("module.write")
    @Operation(
            summary = "Installs a module as its preview says, or nothing; the body may be the file itself",
            responses =
                    @ApiResponse(
                            responseCode = "201",
                            description = "Created",
                            content = @Content(schema = @Schema(implementation = Outcome.class))))
    public Response install(ChangeBody body) {
        return installed(modules.apply(body.of(Change.Kind.INSTALL)));
    }

    @POST
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    @Permission("module.write")
    @Operation(hidden = true)
    public Response installFile(InputStream file, @QueryParam("name") @Nullable String name) {
        try (Upload upload = Upload.of(file, name)) {
            return installed(modules.apply(upload.as(Change.Kind.INSTALL, false)));
        }
    }

    @PUT
    @javax.ws.rs.Path("{id}")
    @Permission("module.write")
    @Operation(
            summary = "Updates a module as its preview says, or leaves the old one; the body may be the file itself",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            description = "Done",
                            content = @Content(schema = @Schema(implementation = Outcome.class))))
    public Response update(
            @PathParam("id") String id, @HeaderParam("If-Match") @Nullable String ifMatch, ChangeBody body) {
        modules.module(id);
        return updated(
                id, modules.apply(based(body.of(Change.Kind.UPDATE), ifMatch).meantFor(id)));
    }

    @PUT
    @javax.ws.rs.Path("{id}")
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    @Permission("module.write")
    @Operation(hidden = true)
    public Response updateFile(
            @PathParam("id") String id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            InputStream file,
            @QueryParam("name") @Nullable String name,
            @QueryParam("downgrade") @DefaultValue("false") boolean downgrade) {
        modules.module(id);
        try (Upload upload = Upload.of(file, name)) {
            return updated(
                    id,
                    modules.apply(based(upload.as(Change.Kind.UPDATE, downgrade), ifMatch)
                            .meantFor(id)));
        }
    }

    @DELETE
    @javax.ws.rs.Path("{id}")
    @Permission("module.write")
    @Operation(summary = "Removes a module; its tables stay unless they are to be dropped")
    public Outcome remove(
            @PathParam("id") String id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Parameter(description = "keep (default) or drop") @QueryParam("data") @DefaultValue("keep") String data,
            @Parameter(description = "A file on the server, not there yet, that the tables are copied to before")
                    @QueryParam("export")
                    @Nullable
                    String export) {
        modules.module(id);
        if (!data.equals("keep") && !data.equals("drop")) {
            throw new InvalidRequestException("/data", "modules.data", "data is keep or drop.");
        }
        Change.Data fate = new Change.Data(Optional.ofNullable(export).map(ModulesResource::path), data.equals("drop"));
        return modules.apply(based(Change.of(Change.Kind.REMOVE, id), ifMatch).with(fate));
    }

    private static Path path(String text) {
        try {
            Path path = Path.of(text);
            if (path.isAbsolute()) {
                return path;
            }
        } catch (InvalidPathException wrong) {
            // said below
        }
        throw new InvalidRequestException("/export", "modules.export-path", "Name the file by its whole path.");
    }

    private static Change based(Change change, @Nullable String ifMatch) {
        return change.basedOn(OptionalLong.of(Versions.required(ifMatch)));
    }

    /** Some features only name others: they are no modules themselves. */
    private Response installed(Outcome outcome) {
        String id = outcome.preview().module();
        Response.ResponseBuilder answer =
                Response.status(Response.Status.CREATED).entity(outcome);
        modules.list().stream()
                .filter(each -> each.id().equals(id))
                .forEach(module -> answer.location(URI.create("modules/" + id)).tag(Versions.tag(module.revision())));
        return answer.build();
    }

    private Response updated(String id, Outcome outcome) {
        return Versions.ok(outcome, modules.module(id).revision());
    }
}
