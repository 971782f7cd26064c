package org.tenon.ui.internal;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tenon.kernel.actor.Actor;
import org.tenon.kernel.actor.Actors;
import org.tenon.rest.PageBody;
import org.tenon.rest.Permission;
import org.tenon.rest.RestResource;

/** {@code /api/ui}. */
@Component(service = UiResource.class)
@RestResource
@Path("ui")
@Produces(MediaType.APPLICATION_JSON)
public final class UiResource {

    private final Pages pages;
    private final Actors actors;

    @Activate
    public UiResource(@Reference Pages pages, @Reference Actors actors) {
        this.pages = pages;
        this.actors = actors;
    }

    /**
     * A page as the shell sees it.
     *
     * @param module the address of its ES module
     * @param title by language
     * @param area where in the menu it is; empty when the page names none
     * @param icon one of the shell's drawings; empty when the page names none
     * @param offers the named exports of the module that the shell may call
     */
    public record UiPageBody(
            String id, String module, Map<String, String> title, String area, String icon, List<String> offers) {}

    @GET
    @Path("pages")
    @Permission("me.read")
    @Operation(summary = "Lists the pages of the web application that the caller may see, in the order of the menu")
    public PageBody<UiPageBody> pages() {
        Actor actor = actors.current();
        List<UiPageBody> seen = pages.all().stream()
                .filter(page -> actor.may(page.permission()))
                .map(page ->
                        new UiPageBody(page.id(), page.module(), page.title(), page.area(), page.icon(), page.offers()))
                .toList();
        return new PageBody<>(seen, Optional.empty());
    }
}
