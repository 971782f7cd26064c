package org.tenon.security.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.servlet.http.HttpServletRequest;
import javax.ws.rs.Consumes;
import javax.ws.rs.DELETE;
import javax.ws.rs.GET;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tenon.kernel.actor.Actors;
import org.tenon.kernel.problem.Violations;
import org.tenon.rest.Anonymous;
import org.tenon.rest.Permission;
import org.tenon.rest.RestResource;
import org.tenon.security.internal.Accounts;
import org.tenon.security.internal.Login;
import org.tenon.security.internal.SecondFactorRule;
import org.tenon.security.internal.Tokens;
import org.tenon.security.internal.User;

/** Logging in and out. */
@Component(service = TokensResource.class)
@RestResource
@Path("tokens")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class TokensResource {

    private static final String BEARER = "Bearer ";

    private final Login login;
    private final Tokens tokens;
    private final SecondFactorRule rule;
    private final Actors actors;
    private final Accounts accounts;

    @Activate
    public TokensResource(
            @Reference Login login,
            @Reference Tokens tokens,
            @Reference SecondFactorRule rule,
            @Reference Actors actors,
            @Reference Accounts accounts) {
        this.login = login;
        this.tokens = tokens;
        this.rule = rule;
        this.actors = actors;
        this.accounts = accounts;
    }

    /** Name and password, null when they were not sent; and a code of the second factor, if there is one. */
    public record LoginBody(@Nullable String user, @Nullable String password, Optional<String> code) {

        @Override
        public String toString() {
            return "LoginBody[user=" + user + "]";
        }
    }

    /**
     * What to send as {@code Authorization: Bearer}, and until when.
     *
     * @param mustEnrol whether the user has to set up a second factor before he may do anything else
     */
    public record TokenBody(String token, Instant expires, boolean mustEnrol) {

        @Override
        public String toString() {
            return "TokenBody[expires=" + expires + "]";
        }
    }

    @POST
    @Anonymous("This is how one logs in")
    @Operation(
            summary = "Gives a bearer token for a name and a password, and a code where the user has a second factor")
    @ApiResponse(
            responseCode = "200",
            description = "Logged in",
            content = @Content(schema = @Schema(implementation = TokenBody.class)))
    public Response login(LoginBody body, @Context HttpServletRequest request) {
        Violations violations = new Violations();
        violations.check(body.user() != null, "/user", "required", "Say who logs in.");
        violations.check(body.password() != null, "/password", "required", "Logging in needs a password.");
        violations.throwIfAny();
        Login.Entry entry = login.token(
                Objects.requireNonNull(body.user()),
                Objects.requireNonNull(body.password()),
                body.code(),
                request.getRemoteAddr());
        return Response.ok(new TokenBody(entry.token().token(), entry.token().expires(), rule.mustEnrol(entry.user())))
                .cacheControl(SecretAnswers.notKept())
                .build();
    }

    /** All sessions of a user; there are few. */
    public record SessionsBody(List<SessionBody> items) {}

    /**
     * A session as JSON.
     *
     * @param lastUsed to the minute
     * @param address where it was asked for from
     * @param current whether the request was sent with it
     */
    public record SessionBody(
            String id, Instant created, Instant lastUsed, Instant expires, String address, boolean current) {}

    @GET
    @Permission("me.read")
    @Operation(summary = "Lists the own sessions, the latest first")
    public SessionsBody list(@HeaderParam("Authorization") @Nullable String authorization) {
        Optional<String> current = bearer(authorization).map(Tokens::session);
        return new SessionsBody(tokens.of(own()).stream()
                .map(session -> new SessionBody(
                        session.id(),
                        session.created(),
                        session.lastUsed(),
                        session.expires(),
                        session.address(),
                        current.equals(Optional.of(session.id()))))
                .toList());
    }

    @DELETE
    @Path("{id}")
    @Permission("me.write")
    @Operation(summary = "Ends an own session")
    public void end(@PathParam("id") String id) {
        tokens.end(own(), id);
    }

    @DELETE
    @Path("current")
    @Permission("me.write")
    @Operation(summary = "Makes the token that the request is sent with worthless")
    public void logout(@HeaderParam("Authorization") @Nullable String authorization) {
        bearer(authorization).ifPresent(tokens::revoke);
    }

    private User own() {
        return accounts.get(actors.current().user());
    }

    private static Optional<String> bearer(@Nullable String authorization) {
        return Optional.ofNullable(authorization)
                .filter(header -> header.regionMatches(true, 0, BEARER, 0, BEARER.length()))
                .map(header -> header.substring(BEARER.length()).trim());
    }
}
