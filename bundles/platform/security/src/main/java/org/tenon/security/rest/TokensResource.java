package org.tenon.security.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.time.Instant;
import java.util.Objects;
import javax.servlet.http.HttpServletRequest;
import javax.ws.rs.Consumes;
import javax.ws.rs.DELETE;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tenon.kernel.problem.Violations;
import org.tenon.rest.Anonymous;
import org.tenon.rest.Permission;
import org.tenon.rest.RestResource;
import org.tenon.security.internal.Login;
import org.tenon.security.internal.Tokens;

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

    @Activate
    public TokensResource(@Reference Login login, @Reference Tokens tokens) {
        this.login = login;
        this.tokens = tokens;
    }

    /** Name and password; null when they were not sent. */
    public record LoginBody(@Nullable String user, @Nullable String password) {

        @Override
        public String toString() {
            return "LoginBody[user=" + user + "]";
        }
    }

    /** What to send as {@code Authorization: Bearer}, and until when. */
    public record TokenBody(String token, Instant expires) {

        @Override
        public String toString() {
            return "TokenBody[expires=" + expires + "]";
        }
    }

    @POST
    @Anonymous("This is how one logs in")
    @Operation(summary = "Gives a bearer token for a name and a password")
    @ApiResponse(
            responseCode = "200",
            description = "Logged in",
            content = @Content(schema = @Schema(implementation = TokenBody.class)))
    public Response login(LoginBody body, @Context HttpServletRequest request) {
        Violations violations = new Violations();
        violations.check(body.user() != null, "/user", "required", "Say who logs in.");
        violations.check(body.password() != null, "/password", "required", "Logging in needs a password.");
        violations.throwIfAny();
        Tokens.Issued issued = login.token(
                Objects.requireNonNull(body.user()), Objects.requireNonNull(body.password()), request.getRemoteAddr());
        return Response.ok(new TokenBody(issued.token(), issued.expires()))
                .cacheControl(SecretAnswers.notKept())
                .build();
    }

    @DELETE
    @Path("current")
    @Permission("me.write")
    @Operation(summary = "Makes the token that the request is sent with worthless")
    public void logout(@HeaderParam("Authorization") @Nullable String authorization) {
        if (authorization != null && authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            tokens.revoke(authorization.substring(BEARER.length()).trim());
        }
    }
}
