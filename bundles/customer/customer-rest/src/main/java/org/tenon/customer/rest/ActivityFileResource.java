package org.tenon.customer.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import javax.ws.rs.Consumes;
import javax.ws.rs.DELETE;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.tenon.customer.activity.ActivityFile;
import org.tenon.customer.activity.ActivityFileId;
import org.tenon.customer.activity.ActivityFileService;
import org.tenon.customer.activity.ActivityId;
import org.tenon.customer.activity.FileContent;
import org.tenon.rest.Permission;
import org.tenon.rest.RestResource;

/** Photos and other files of activities. */
@Component(service = ActivityFileResource.class)
@RestResource
@Path("activities/{id}/files")
@Produces(MediaType.APPLICATION_JSON)
public final class ActivityFileResource {

    private final ActivityFileService files;

    @Activate
    public ActivityFileResource(@Reference(policyOption = ReferencePolicyOption.GREEDY) ActivityFileService files) {
        this.files = files;
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @Permission("activity.write")
    @Operation(
            summary = "Keeps a photo or another file with an activity; the body is the file, of 10 MB at most",
            description =
                    "What it is is told by its content: JPEG, PNG, GIF, WebP, HEIC, PDF, DOCX, XLSX, PPTX, plain text.",
            responses =
                    @ApiResponse(
                            responseCode = "201",
                            description = "Created",
                            content = @Content(schema = @Schema(implementation = ActivityFile.class))))
    public Response add(
            @RequestBody(required = true, content = @Content(schema = @Schema(type = "string", format = "binary")))
                    InputStream file,
            @PathParam("id") ActivityId id,
            @Parameter(description = "What the file is called, as roof.jpg") @QueryParam("name") @DefaultValue("")
                    String name) {
        ActivityFile kept = files.add(id, name, file);
        return Response.created(URI.create("activities/" + id + "/files/" + kept.id()))
                .entity(kept)
                .build();
    }

    @GET
    @Path("{file}")
    @Produces(MediaType.WILDCARD)
    @Permission("activity.read")
    @Operation(
            summary = "Reads a file as it came",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            description = "The file",
                            content =
                                    @Content(mediaType = "*/*", schema = @Schema(type = "string", format = "binary"))))
    public Response read(@PathParam("id") ActivityId id, @PathParam("file") ActivityFileId file) {
        FileContent found = files.read(id, file);
        String name =
                URLEncoder.encode(found.file().name(), StandardCharsets.UTF_8).replace("+", "%20");
        return Response.ok(found.content(), found.file().mediaType())
                // Never as a page of this address, whatever a browser makes of it.
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename*=UTF-8''" + name)
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header(HttpHeaders.CACHE_CONTROL, "private, max-age=86400, immutable")
                .build();
    }

    @DELETE
    @Path("{file}")
    @Permission("activity.write")
    @Operation(summary = "Takes a file away for good")
    public void remove(@PathParam("id") ActivityId id, @PathParam("file") ActivityFileId file) {
        files.remove(id, file);
    }
}
