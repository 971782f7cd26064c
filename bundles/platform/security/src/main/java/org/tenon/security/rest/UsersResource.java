package org.tenon.security.rest;

import io.swagger.v3.oas.annotations.Operation;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import javax.ws.rs.BeanParam;
import javax.ws.rs.Consumes;
import javax.ws.rs.DELETE;
import javax.ws.rs.GET;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.PATCH;
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
import org.tenon.rest.MergePatch;
import org.tenon.rest.PageBody;
import org.tenon.rest.Paging;
import org.tenon.rest.Permission;
import org.tenon.rest.RestResource;
import org.tenon.rest.Versions;
import org.tenon.security.internal.Accounts;
import org.tenon.security.internal.ApiKeys;
import org.tenon.security.internal.Membership;
import org.tenon.security.internal.SecondFactors;
import org.tenon.security.internal.User;

/** Who may log in. */
@Component(service = UsersResource.class)
@RestResource
@Path("users")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class UsersResource {

    private final Accounts accounts;
    private final ApiKeys keys;
    private final SecondFactors factors;

    @Activate
    public UsersResource(@Reference Accounts accounts, @Reference ApiKeys keys, @Reference SecondFactors factors) {
        this.accounts = accounts;
        this.keys = keys;
        this.factors = factors;
    }

    @GET
    @Permission("user.read")
    @Operation(summary = "Lists the users by name")
    public PageBody<UserBody> list(@BeanParam Paging paging) {
        return PageBody.of(accounts.list(paging.request()).map(UserBody::of));
    }

    @POST
    @Permission("user.write")
    @Operation(summary = "Creates a user")
    public Response create(NewUserBody body) {
        Violations violations = new Violations();
        violations.check(body.name() != null, "/name", "required", "A user needs a name.");
        violations.check(body.password() != null, "/password", "required", "A user needs a password.");
        violations.check(body.roles() != null, "/roles", "required", "Say which roles the user has; none is [].");
        violations.throwIfAny();
        User user = accounts.create(
                Objects.requireNonNull(body.name()),
                Objects.requireNonNull(body.password()),
                Objects.requireNonNull(body.roles()),
                Membership.of(body.teams().orElse(List.of()), body.territories().orElse(List.of())),
                body.enabled().orElse(true));
        return Response.created(URI.create("users/" + user.name()))
                .tag(Versions.tag(user.version()))
                .entity(UserBody.of(user))
                .build();
    }

    @GET
    @Path("{name}")
    @Permission("user.read")
    @Operation(summary = "Reads a user")
    public Response read(@PathParam("name") String name) {
        return answer(accounts.get(name));
    }

    @PATCH
    @Path("{name}")
    @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
    @Permission("user.write")
    @Operation(summary = "Changes a user's roles, teams, territories, password or right to log in; ends his tokens")
    public Response change(
            @PathParam("name") String name, @HeaderParam("If-Match") @Nullable String ifMatch, MergePatch patch) {
        long version = Versions.required(ifMatch);
        UserBody before = UserBody.of(accounts.get(name));
        UserBody after = patch.applyTo(before, UserBody.class);
        Violations violations = new Violations();
        violations.check(before.id().equals(after.id()), "/id", "read-only", "The id does not change.");
        violations.check(before.name().equals(after.name()), "/name", "read-only", "The name does not change.");
        violations.check(
                before.created().equals(after.created()), "/created", "read-only", "The past does not change.");
        violations.check(
                before.changed().equals(after.changed()), "/changed", "read-only", "This is set by the change itself.");
        violations.check(
                before.secondFactor().equals(after.secondFactor()),
                "/secondFactor",
                "read-only",
                "A user sets his second factor up himself; DELETE users/{name}/second-factor takes it away.");
        violations.check(after.roles() != null, "/roles", "required", "A user without roles has [].");
        violations.check(after.teams() != null, "/teams", "required", "A user without teams has [].");
        violations.check(after.territories() != null, "/territories", "required", "A user without territories has [].");
        violations.check(after.enabled() != null, "/enabled", "required", "A user is enabled or not.");
        violations.throwIfAny();
        return answer(accounts.change(
                name,
                after.roles(),
                Membership.of(after.teams(), after.territories()),
                after.enabled(),
                after.password(),
                OptionalLong.of(version)));
    }

    @GET
    @Path("{name}/keys")
    @Permission("user.read")
    @Operation(summary = "Lists a user's API keys, the newest first")
    public KeysResource.KeysBody keys(@PathParam("name") String name) {
        return KeysResource.KeysBody.of(keys, name);
    }

    @DELETE
    @Path("{name}/keys/{id}")
    @Permission("user.write")
    @Operation(summary = "Takes a user's API key back")
    public void revokeKey(@PathParam("name") String name, @PathParam("id") String id) {
        keys.revoke(name, id);
    }

    @DELETE
    @Path("{name}/second-factor")
    @Permission("user.write")
    @Operation(summary = "Takes a second factor away that its user has lost; ends his tokens")
    public void resetSecondFactor(@PathParam("name") String name) {
        factors.reset(name);
    }

    private static Response answer(User user) {
        return Versions.ok(UserBody.of(user), user.version());
    }
}
