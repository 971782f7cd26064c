package org.tenon.configuration.internal;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.ws.rs.Consumes;
import javax.ws.rs.DELETE;
import javax.ws.rs.GET;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.PATCH;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tenon.kernel.problem.InvalidRequestException;
import org.tenon.kernel.problem.NotFoundException;
import org.tenon.kernel.problem.StaleVersionException;
import org.tenon.rest.PageBody;
import org.tenon.rest.Permission;
import org.tenon.rest.RestResource;
import org.tenon.rest.Versions;

/** {@code /api/configurations}: what can be set of each part of the system, drawn from its bundle's metatype. */
@Component(service = ConfigurationsResource.class)
@RestResource
@Path("configurations")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "configurations")
public final class ConfigurationsResource {

    private final Descriptions descriptions;
    private final ConfigurationBook book;

    @Activate
    public ConfigurationsResource(@Reference Descriptions descriptions, @Reference ConfigurationBook book) {
        this.descriptions = descriptions;
        this.book = book;
    }

    /** @param set how many of its settings are set here */
    record Entry(String pid, String title, String description, String bundle, int settings, int set) {}

    @GET
    @Permission("configuration.read")
    @Operation(summary = "Lists what can be configured, by title")
    public PageBody<Entry> list(@HeaderParam("Accept-Language") @Nullable String languages) {
        Map<String, Kept> kept = book.all();
        List<Entry> entries = descriptions.all(first(languages)).stream()
                .map(each -> new Entry(
                        each.pid(),
                        each.title(),
                        each.description(),
                        each.bundle(),
                        each.settings().size(),
                        kept.getOrDefault(each.pid(), Kept.nothing(each.pid()))
                                .keys()
                                .size()))
                .toList();
        return new PageBody<>(entries, Optional.empty());
    }

    @GET
    @Path("{pid}")
    @Permission("configuration.read")
    @Operation(
            summary = "Reads a configuration: its settings, what counts now, and what is set here",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            description = "Done",
                            content = @Content(schema = @Schema(implementation = ConfigurationBody.class))))
    public Response read(@PathParam("pid") String pid, @HeaderParam("Accept-Language") @Nullable String languages) {
        Description description = described(pid, languages);
        return answer(description, book.kept(pid));
    }

    @PATCH
    @Path("{pid}")
    @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
    @Permission("configuration.write")
    @Operation(
            summary = "Sets some of a configuration otherwise, at once and on all nodes",
            description =
                    "What is set here wins over the file in etc, which is not written. A value of null goes back to what the file or"
                            + " the default says; a key that is not named, a secret above all, stays as it is.",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            description = "Done",
                            content = @Content(schema = @Schema(implementation = ConfigurationBody.class))))
    public Response change(
            @PathParam("pid") String pid,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @HeaderParam("Accept-Language") @Nullable String languages,
            @Nullable ConfigurationChange body) {
        Kept before = asOf(ifMatch, pid);
        Description description = described(pid, languages);
        if (body == null) {
            throw new InvalidRequestException("", "required", "A change is an object with values.");
        }
        return answer(description, book.change(description, before, body.of(description)));
    }

    @DELETE
    @Path("{pid}")
    @Permission("configuration.write")
    @Operation(summary = "Goes back to what the file or the defaults say of a configuration")
    public void reset(@PathParam("pid") String pid, @HeaderParam("If-Match") @Nullable String ifMatch) {
        Kept before = asOf(ifMatch, pid);
        Map<String, Optional<List<String>>> changes = new HashMap<>();
        before.keys().forEach(key -> changes.put(key, Optional.empty()));
        if (!changes.isEmpty()) {
            book.change(described(pid, null), before, changes);
        }
    }

    private Kept asOf(@Nullable String ifMatch, String pid) {
        long version = Versions.required(ifMatch);
        described(pid, null);
        Kept before = book.kept(pid);
        if (before.version() != version) {
            throw new StaleVersionException("configuration", pid, version, before.version());
        }
        return before;
    }

    private Description described(String pid, @Nullable String languages) {
        return descriptions.find(pid, first(languages)).orElseThrow(() -> new NotFoundException("configuration", pid));
    }

    private Response answer(Description description, Kept kept) {
        return Versions.ok(ConfigurationBody.of(description, kept, book.inEffect(description)), kept.version());
    }

    /** The language that is liked best; English for who says nothing that can be read. */
    private static Locale first(@Nullable String languages) {
        try {
            return languages == null
                    ? Locale.ENGLISH
                    : Locale.forLanguageTag(
                            Locale.LanguageRange.parse(languages).get(0).getRange());
        } catch (IllegalArgumentException unreadable) {
            return Locale.ENGLISH;
        }
    }
}
