package org.tenon.fields.internal;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.util.Optional;
import javax.ws.rs.Consumes;
import javax.ws.rs.DELETE;
import javax.ws.rs.GET;
import javax.ws.rs.HeaderParam;
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
import org.tenon.kernel.field.FieldDefinition;
import org.tenon.kernel.field.FieldDefinitions;
import org.tenon.kernel.problem.InvalidRequestException;
import org.tenon.kernel.problem.NotFoundException;
import org.tenon.rest.PageBody;
import org.tenon.rest.Permission;
import org.tenon.rest.RestResource;
import org.tenon.rest.Versions;

/** Fields that the company adds to records. */
@Component(service = FieldResource.class)
@RestResource
@Path("fields")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class FieldResource {

    private final FieldDefinitions definitions;

    @Activate
    public FieldResource(@Reference FieldDefinitions definitions) {
        this.definitions = definitions;
    }

    @GET
    @Permission("field.read")
    @Operation(summary = "Lists the fields of a kind of record in their order, also those that are archived")
    public PageBody<FieldBody> list(
            @Parameter(required = true, description = "The kind of record, as customer") @QueryParam("of") @Nullable
                    String of) {
        if (of == null || of.isBlank()) {
            throw new InvalidRequestException("", "of", "of is required: the kind of record, as customer.");
        }
        return new PageBody<>(
                definitions.of(of).definitions().stream().map(FieldBody::of).toList(), Optional.empty());
    }

    @GET
    @Path("{of}/{code}")
    @Permission("field.read")
    @Operation(summary = "Reads a field")
    public Response read(@PathParam("of") String of, @PathParam("code") String code) {
        return ok(definitions.find(of, code).orElseThrow(() -> new NotFoundException("field", of + "." + code)));
    }

    @PUT
    @Path("{of}/{code}")
    @Permission("field.write")
    @Operation(
            summary = "Defines a field; If-Match replaces the one that there is",
            description =
                    "What records have stays what it is: the kind of a field that is used does not change, nor does a"
                            + " choice go that somebody has.",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            description = "The field",
                            content = @Content(schema = @Schema(implementation = FieldBody.class))))
    public Response put(
            @PathParam("of") String of,
            @PathParam("code") String code,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Nullable FieldInput body) {
        if (body == null) {
            throw new InvalidRequestException("", "required", "A field is an object with a kind and labels.");
        }
        return ok(definitions.save(
                body.toDefinition(of, code, Versions.given(ifMatch).orElse(0))));
    }

    @DELETE
    @Path("{of}/{code}")
    @Permission("field.write")
    @Operation(summary = "Takes a field away of which no record has a value; one that is used is archived by PUT")
    public Response remove(
            @PathParam("of") String of,
            @PathParam("code") String code,
            @HeaderParam("If-Match") @Nullable String ifMatch) {
        if (definitions.find(of, code).isEmpty()) {
            throw new NotFoundException("field", of + "." + code);
        }
        definitions.remove(of, code, Versions.required(ifMatch));
        return Response.noContent().build();
    }

    private static Response ok(FieldDefinition definition) {
        return Versions.ok(FieldBody.of(definition), definition.version());
    }
}
