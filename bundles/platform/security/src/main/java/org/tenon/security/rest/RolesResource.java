package org.tenon.security.rest;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tenon.rest.Permission;
import org.tenon.rest.RestResource;
import org.tenon.security.internal.Roles;

/** What users can be given. */
@Component(service = RolesResource.class)
@RestResource
@Path("roles")
@Produces(MediaType.APPLICATION_JSON)
public final class RolesResource {

    private final Roles roles;

    @Activate
    public RolesResource(@Reference Roles roles) {
        this.roles = roles;
    }

    /** All roles; there are few. */
    public record RolesBody(List<RoleBody> items) {}

    /** A role, with the permissions that it gives; sorted. */
    public record RoleBody(String name, List<String> permissions) {}

    @GET
    @Permission("user.read")
    @Operation(summary = "Lists the roles by name, with what they allow")
    public RolesBody list() {
        return new RolesBody(roles.all().entrySet().stream()
                .map(role -> new RoleBody(
                        role.getKey(), role.getValue().stream().sorted().toList()))
                .toList());
    }
}
