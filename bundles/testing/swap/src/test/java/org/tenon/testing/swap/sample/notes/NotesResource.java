package org.tenon.testing.swap.sample.notes;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.tenon.rest.Permission;
import org.tenon.rest.RestResource;

/** {@code /api/swap-notes}: keeps notes for as long as this version lives. */
@Component(service = NotesResource.class)
@RestResource
@Path("swap-notes")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class NotesResource {

    private final List<Note> notes = new CopyOnWriteArrayList<>();
    private final String version;

    @Activate
    public NotesResource(BundleContext context) {
        version = context.getBundle().getVersion().toString();
    }

    /** A note. */
    public record Note(String text) {}

    /** All notes, and who answers. */
    public record Notes(String version, List<Note> notes) {}

    @GET
    @Permission("note.read")
    public Notes list() {
        return new Notes(version, notes);
    }

    @POST
    @Permission("note.write")
    public Notes add(Note note) {
        notes.add(note);
        return new Notes(version, notes);
    }
}
