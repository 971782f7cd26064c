package org.tenon.tables.internal;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Optional;
import javax.ws.rs.Consumes;
import javax.ws.rs.DELETE;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tenon.kernel.problem.InvalidRequestException;
import org.tenon.kernel.problem.NotFoundException;
import org.tenon.kernel.table.UploadId;
import org.tenon.kernel.table.UploadedTable;
import org.tenon.kernel.table.UploadedTables;
import org.tenon.rest.Permission;
import org.tenon.rest.RestResource;

/** Tables that are brought along, to be imported by the capabilities. */
@Component(service = UploadsResource.class)
@RestResource
@Path("uploads")
@Produces(MediaType.APPLICATION_JSON)
public final class UploadsResource {

    private final UploadedTables uploads;

    @Activate
    public UploadsResource(@Reference UploadedTables uploads) {
        this.uploads = uploads;
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @Permission("upload.write")
    @Operation(
            summary = "Keeps a table, CSV or XLSX, for a week, so that it can be imported; the body is the file",
            description =
                    "The first row has the headings. Which format it is, and what separates the cells, is found out.",
            responses =
                    @ApiResponse(
                            responseCode = "201",
                            description = "Created",
                            content = @Content(schema = @Schema(implementation = UploadedTable.class))))
    public Response keep(
            @RequestBody(required = true, content = @Content(schema = @Schema(type = "string", format = "binary")))
                    InputStream file,
            @Parameter(description = "What the file is called") @QueryParam("name") @DefaultValue("") String name,
            @Parameter(
                            description =
                                    "What a CSV file without byte order mark is kept in, for example GB18030; when it is left"
                                            + " out, the charset of the Content-Type, and UTF-8 when that has none")
                    @QueryParam("charset")
                    @Nullable
                    String charset,
            @Context HttpHeaders headers) {
        String plain = name.replaceAll("\\p{Cntrl}", " ").strip();
        UploadedTable kept = uploads.keep(plain.isEmpty() ? "table" : plain, file, charset(charset, headers));
        return Response.created(URI.create("uploads/" + kept.id())).entity(kept).build();
    }

    private static Charset charset(@Nullable String asked, HttpHeaders headers) {
        String name = Optional.ofNullable(asked)
                .or(() -> Optional.ofNullable(headers.getMediaType())
                        .map(type -> type.getParameters().get(MediaType.CHARSET_PARAMETER)))
                .orElse("UTF-8");
        try {
            return Charset.forName(name.strip());
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            throw new InvalidRequestException(
                    "/charset", "charset", "charset takes a name such as UTF-8, GB18030 or windows-1252.");
        }
    }

    @GET
    @Path("{id}")
    @Permission("upload.write")
    @Operation(summary = "Shows the headings and the first rows of a table that one has uploaded oneself")
    public UploadedTable read(@PathParam("id") UploadId id) {
        return uploads.find(id).orElseThrow(() -> new NotFoundException("upload", id.value()));
    }

    @DELETE
    @Path("{id}")
    @Permission("upload.write")
    @Operation(summary = "Forgets a table that one has uploaded oneself; a job that reads it fails")
    public void forget(@PathParam("id") UploadId id) {
        uploads.forget(id);
    }
}
