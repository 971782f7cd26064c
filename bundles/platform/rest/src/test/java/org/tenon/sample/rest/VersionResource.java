package org.tenon.sample.rest;

import java.util.List;
import javax.ws.rs.Consumes;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import org.tenon.rest.MergePatch;
import org.tenon.rest.Permission;

/** The resource of a bundle version: a test gives it a class loader of its own. */
@Path("gone")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class VersionResource {

    /** What is sent and answered. */
    public record Body(String text, List<Part> parts) {}

    /** A part of it. */
    public record Part(Kind kind) {}

    /** An enum of the version. */
    public enum Kind {
        LARGE
    }

    @POST
    @Permission("thing.write")
    public Body post(Body body) {
        return body;
    }

    @POST
    @Path("patch")
    @Permission("thing.write")
    public Body patch(MergePatch patch) {
        return patch.applyTo(new Body("before", List.of()), Body.class);
    }
}
