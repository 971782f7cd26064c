package org.tenon.order.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.LocalDate;
import java.util.Optional;
import javax.ws.rs.Consumes;
import javax.ws.rs.DELETE;
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
import org.tenon.kernel.company.Company;
import org.tenon.kernel.problem.InvalidRequestException;
import org.tenon.kernel.problem.NotFoundException;
import org.tenon.order.installation.Absence;
import org.tenon.order.installation.AbsenceId;
import org.tenon.order.installation.Engineer;
import org.tenon.order.installation.EngineerId;
import org.tenon.rest.PageBody;
import org.tenon.rest.Permission;
import org.tenon.rest.RestResource;
import org.tenon.rest.Versions;

/** {@code /api/engineers}: who installs, and when he is away. */
@Component(service = EngineersResource.class)
@RestResource
@Path("engineers")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "installations")
public final class EngineersResource {

    private final OfferedPlanning offered;
    private final Company company;

    @Activate
    public EngineersResource(@Reference OfferedPlanning offered, @Reference Company company) {
        this.offered = offered;
        this.company = company;
    }

    @GET
    @Permission("engineer.read")
    @Operation(summary = "Lists the service engineers, by name")
    public PageBody<EngineerBody> list() {
        return new PageBody<>(
                offered.engineers().engineers().stream().map(EngineerBody::of).toList(), Optional.empty());
    }

    @POST
    @Permission("engineer.write")
    @Operation(summary = "Writes a service engineer down: skills, working hours by his own clock, where he goes")
    @ApiResponse(
            responseCode = "201",
            description = "Written down",
            content = @Content(schema = @Schema(implementation = EngineerBody.class)))
    public Response register(@Nullable EngineerBody body) {
        Engineer engineer = offered.engineers().register(given(body).details(company.zone()));
        return Response.created(URI.create("/api/engineers/" + engineer.id()))
                .tag(Versions.tag(engineer.version()))
                .entity(EngineerBody.of(engineer))
                .build();
    }

    @GET
    @Path("{id}")
    @Permission("engineer.read")
    @Operation(summary = "A service engineer")
    public Response get(@PathParam("id") EngineerId id) {
        return ok(offered.engineers().find(id).orElseThrow(() -> new NotFoundException("engineer", id.value())));
    }

    @PUT
    @Path("{id}")
    @Permission("engineer.write")
    @Operation(
            summary = "Replaces what is known of a service engineer",
            description = "Appointments that he cannot keep any more are planned anew.")
    public Response change(
            @PathParam("id") EngineerId id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Nullable EngineerBody body) {
        long version = Versions.required(ifMatch);
        return ok(offered.engineers().change(id, version, given(body).details(company.zone())));
    }

    @GET
    @Path("absences")
    @Permission("engineer.read")
    @Operation(summary = "Lists absences and holidays that touch one of the days from and to; of the next seven")
    public PageBody<AbsenceBody> absences(
            @QueryParam("from") @Nullable LocalDate from, @QueryParam("to") @Nullable LocalDate to) {
        Days days = Days.of(from, to, company.today());
        return new PageBody<>(
                offered.engineers().absences(days.first(), days.last()).stream()
                        .map(AbsenceBody::of)
                        .toList(),
                Optional.empty());
    }

    @POST
    @Path("absences")
    @Permission("engineer.write")
    @Operation(
            summary = "Notes an absence of an engineer, or a holiday of all",
            description = "By the clock of whoever is away. Appointments in it are planned anew.")
    @ApiResponse(
            responseCode = "201",
            description = "Noted",
            content = @Content(schema = @Schema(implementation = AbsenceBody.class)))
    public Response absent(@Nullable AbsenceBody body) {
        if (body == null) {
            throw new InvalidRequestException("", "required", "An absence is an object with from, to and reason.");
        }
        Absence absence = offered.engineers().absent(body.absence());
        return Response.created(URI.create("/api/engineers/absences/" + absence.id()))
                .entity(AbsenceBody.of(absence))
                .build();
    }

    @DELETE
    @Path("absences/{id}")
    @Permission("engineer.write")
    @Operation(summary = "Takes an absence or a holiday back")
    @ApiResponse(responseCode = "204", description = "Taken back")
    public Response present(@PathParam("id") AbsenceId id) {
        offered.engineers().present(id);
        return Response.noContent().build();
    }

    private static EngineerBody given(@Nullable EngineerBody body) {
        if (body == null) {
            throw new InvalidRequestException("", "required", "An engineer is an object with a name.");
        }
        return body;
    }

    private static Response ok(Engineer engineer) {
        return Versions.ok(EngineerBody.of(engineer), engineer.version());
    }
}
