package org.tenon.security.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import javax.ws.rs.Consumes;
import javax.ws.rs.DELETE;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tenon.kernel.actor.Actors;
import org.tenon.rest.Permission;
import org.tenon.rest.RestResource;
import org.tenon.security.internal.ApiKeys;

/** The own keys: secrets by which programs act for whoever asks. */
@Component(service = KeysResource.class)
@RestResource
@Path("keys")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class KeysResource {

    private final Actors actors;
    private final ApiKeys keys;

    @Activate
    public KeysResource(@Reference Actors actors, @Reference ApiKeys keys) {
        this.actors = actors;
        this.keys = keys;
    }

    /** All keys of a user; there are few. */
    public record KeysBody(List<KeyBody> items) {

        static KeysBody of(ApiKeys keys, String user) {
            return new KeysBody(keys.of(user).stream().map(KeyBody::of).toList());
        }
    }

    @GET
    @Permission("me.read")
    @Operation(summary = "Lists the own API keys, the newest first")
    public KeysBody list() {
        return KeysBody.of(keys, actors.current().user());
    }

    @POST
    @Permission("me.write")
    @Operation(summary = "Makes an API key; its secret is in this answer and nowhere else")
    @ApiResponse(
            responseCode = "201",
            description = "Made",
            content = @Content(schema = @Schema(implementation = KeyBody.class)))
    public Response create(NewKeyBody body) {
        ApiKeys.Wish wish = body.wish();
        KeyBody made = KeyBody.of(
                keys.issue(actors.current().user(), Objects.requireNonNull(body.password()), body.code(), wish));
        return Response.created(URI.create("keys/" + made.id()))
                .cacheControl(SecretAnswers.notKept())
                .entity(made)
                .build();
    }

    @DELETE
    @Path("{id}")
    @Permission("me.write")
    @Operation(summary = "Takes an own API key back")
    public void revoke(@PathParam("id") String id) {
        keys.revoke(actors.current().user(), id);
    }
}
