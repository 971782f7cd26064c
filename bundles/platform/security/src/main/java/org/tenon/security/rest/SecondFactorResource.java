package org.tenon.security.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tenon.kernel.actor.Actors;
import org.tenon.kernel.problem.Violations;
import org.tenon.rest.Permission;
import org.tenon.rest.RestResource;
import org.tenon.security.internal.Accounts;
import org.tenon.security.internal.SecondFactorRule;
import org.tenon.security.internal.SecondFactors;

/** The own second factor: codes of a device beside the password. */
@Component(service = SecondFactorResource.class)
@RestResource
@Path("me/second-factor")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class SecondFactorResource {

    private final Actors actors;
    private final Accounts accounts;
    private final SecondFactors factors;
    private final SecondFactorRule rule;

    @Activate
    public SecondFactorResource(
            @Reference Actors actors,
            @Reference Accounts accounts,
            @Reference SecondFactors factors,
            @Reference SecondFactorRule rule) {
        this.actors = actors;
        this.accounts = accounts;
        this.factors = factors;
        this.rule = rule;
    }

    /**
     * How the user stands.
     *
     * @param mustEnrol whether he has none and may do nothing else before he has
     * @param since when it was confirmed
     * @param recoveryCodes how many are left
     */
    public record StandingBody(boolean on, boolean mustEnrol, Optional<Instant> since, int recoveryCodes) {}

    /** The own password said again, null when it was not sent, and a code of the second factor, if there is one. */
    public record ProofBody(@Nullable String password, Optional<String> code) {

        String required() {
            Violations violations = new Violations();
            violations.check(password != null, "/password", "required", "Say your password again.");
            violations.throwIfAny();
            return Objects.requireNonNull(password);
        }

        @Override
        public String toString() {
            return "ProofBody[]";
        }
    }

    /** A code that the device shows; null when it was not sent. */
    public record CodeBody(@Nullable String code) {

        @Override
        public String toString() {
            return "CodeBody[]";
        }
    }

    /** What goes into the device: the secret in base 32, and all that apps want to know, to be shown as a QR code. */
    public record SecretBody(String secret, String uri) {

        @Override
        public String toString() {
            return "SecretBody[]";
        }
    }

    /** What lets the user in when the device is lost, each once. */
    public record RecoveryCodesBody(List<String> recoveryCodes) {

        @Override
        public String toString() {
            return "RecoveryCodesBody[]";
        }
    }

    @GET
    @Permission("me.read")
    @Operation(summary = "Says whether the own account has a second factor")
    public StandingBody standing() {
        String user = actors.current().user();
        SecondFactors.Standing standing = factors.standing(user);
        return new StandingBody(
                standing.since().isPresent(),
                rule.mustEnrol(accounts.get(user)),
                standing.since(),
                standing.recoveryCodes());
    }

    @POST
    @Permission("me.write")
    @Operation(
            summary =
                    "Begins a second factor; its secret is in this answer and nowhere else, and counts once it is confirmed")
    @ApiResponse(
            responseCode = "200",
            description = "To be confirmed with a code",
            content = @Content(schema = @Schema(implementation = SecretBody.class)))
    public Response begin(ProofBody body) {
        SecondFactors.Begun begun = factors.begin(actors.current().user(), body.required());
        return secret(new SecretBody(begun.secret(), begun.uri()));
    }

    @POST
    @Path("confirm")
    @Permission("me.write")
    @Operation(
            summary =
                    "Confirms the second factor with a code of it; the recovery codes are in this answer and nowhere else")
    @ApiResponse(
            responseCode = "200",
            description = "Needed with each login from now on",
            content = @Content(schema = @Schema(implementation = RecoveryCodesBody.class)))
    public Response confirm(CodeBody body) {
        Violations violations = new Violations();
        violations.check(body.code() != null, "/code", "required", "Send a code that the device shows.");
        violations.throwIfAny();
        return secret(
                new RecoveryCodesBody(factors.confirm(actors.current().user(), Objects.requireNonNull(body.code()))));
    }

    @POST
    @Path("recovery-codes")
    @Permission("me.write")
    @Operation(summary = "Gives other recovery codes; those of before are good no more")
    @ApiResponse(
            responseCode = "200",
            description = "In the place of those of before",
            content = @Content(schema = @Schema(implementation = RecoveryCodesBody.class)))
    public Response renewRecoveryCodes(ProofBody body) {
        return secret(new RecoveryCodesBody(
                factors.renewRecoveryCodes(actors.current().user(), body.required(), body.code())));
    }

    @POST
    @Path("remove")
    @Permission("me.write")
    @Operation(summary = "Removes the own second factor")
    public void remove(ProofBody body) {
        factors.remove(actors.current().user(), body.required(), body.code());
    }

    private static Response secret(Object body) {
        return Response.ok(body).cacheControl(SecretAnswers.notKept()).build();
    }
}
