package org.tenon.migration.internal;

import io.swagger.v3.oas.annotations.Operation;
import java.util.Objects;
import java.util.Optional;
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
import org.tenon.kernel.problem.Violations;
import org.tenon.migration.Migration;
import org.tenon.migration.MigrationRequest;
import org.tenon.migration.Migrations;
import org.tenon.rest.PageBody;
import org.tenon.rest.Permission;
import org.tenon.rest.RestResource;

/** Moves of data from one provider to another. */
@Component(service = MigrationsResource.class)
@RestResource
@Path("migrations")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class MigrationsResource {

    private final Migrations migrations;

    @Activate
    public MigrationsResource(@Reference Migrations migrations) {
        this.migrations = migrations;
    }

    /**
     * @param source the provider that has the data
     * @param target the provider that is to have it
     * @param replace whether what only the target has may be deleted
     */
    public record MigrationBody(
            @Nullable String capability, @Nullable String source, @Nullable String target, Optional<Boolean> replace) {}

    @GET
    @Permission("capability.read")
    @Operation(summary = "Lists the migrations, the latest first")
    public PageBody<Migration> list() {
        return new PageBody<>(migrations.list(), Optional.empty());
    }

    @POST
    @Permission("capability.write")
    @Operation(
            summary = "Begins to move a capability's data to another provider, and then its calls",
            description = "The source answers until the end. Read the migration to see how far it is.")
    public Response start(MigrationBody body) {
        Violations violations = new Violations();
        violations.check(body.capability() != null, "/capability", "required", "Say which capability.");
        violations.check(body.source() != null, "/source", "required", "Say which provider has the data.");
        violations.check(body.target() != null, "/target", "required", "Say which provider is to have it.");
        violations.throwIfAny();
        Migration started = migrations.start(new MigrationRequest(
                Objects.requireNonNull(body.capability()),
                Objects.requireNonNull(body.source()),
                Objects.requireNonNull(body.target()),
                body.replace().orElse(false)));
        return Response.status(Response.Status.CREATED).entity(started).build();
    }

    @GET
    @Path("{id}")
    @Permission("capability.read")
    @Operation(summary = "Reads how far a migration is")
    public Migration read(@PathParam("id") String id) {
        return migrations.find(id);
    }

    @POST
    @Path("{id}/resume")
    @Permission("capability.write")
    @Operation(summary = "Takes up a migration that was interrupted or failed, where it was")
    public Migration resume(@PathParam("id") String id) {
        return migrations.resume(id);
    }

    @POST
    @Path("{id}/cancel")
    @Permission("capability.write")
    @Operation(summary = "Gives a migration up; the source stays in charge")
    public Migration cancel(@PathParam("id") String id) {
        return migrations.cancel(id);
    }
}
