package org.tenon.security.rest;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tenon.kernel.actor.Actor;
import org.tenon.kernel.actor.Actors;
import org.tenon.kernel.problem.Violations;
import org.tenon.rest.Permission;
import org.tenon.rest.RestResource;
import org.tenon.security.internal.OwnPassword;

/** The own account. */
@Component(service = MeResource.class)
@RestResource
@Path("me")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class MeResource {

    private final Actors actors;
    private final OwnPassword passwords;

    @Activate
    public MeResource(@Reference Actors actors, @Reference OwnPassword passwords) {
        this.actors = actors;
        this.passwords = passwords;
    }

    /** Who is asking, and what he may do; sorted. */
    public record MeBody(String user, List<String> roles, List<String> permissions) {}

    /** The old and the new password, null when they were not sent; and a code of the second factor, if there is one. */
    public record PasswordBody(@Nullable String current, @Nullable String password, Optional<String> code) {

        @Override
        public String toString() {
            return "PasswordBody[]";
        }
    }

    @GET
    @Permission("me.read")
    @Operation(summary = "Says who is logged in and what he may do")
    public MeBody me() {
        Actor actor = actors.current();
        return new MeBody(
                actor.user(),
                actor.roles().stream().sorted().toList(),
                actor.permissions().stream().sorted().toList());
    }

    @PUT
    @Path("password")
    @Permission("me.write")
    @Operation(summary = "Changes the own password; ends the own tokens")
    public void changePassword(PasswordBody body) {
        Violations violations = new Violations();
        violations.check(body.current() != null, "/current", "required", "Send the current password as well.");
        violations.check(body.password() != null, "/password", "required", "Send the new password.");
        violations.throwIfAny();
        passwords.change(
                actors.current().user(),
                Objects.requireNonNull(body.current()),
                body.code(),
                Objects.requireNonNull(body.password()));
    }
}
