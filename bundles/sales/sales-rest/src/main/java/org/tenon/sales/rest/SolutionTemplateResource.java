package org.tenon.sales.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Optional;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.tenon.kernel.problem.NotFoundException;
import org.tenon.rest.PageBody;
import org.tenon.rest.Permission;
import org.tenon.rest.RestResource;
import org.tenon.rest.Versions;
import org.tenon.sales.SolutionTemplate;
import org.tenon.sales.SolutionTemplateService;

/** {@code /api/solution-templates}: what solutions are made of. */
@Component(service = SolutionTemplateResource.class)
@RestResource
@Path("solution-templates")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "solutions")
public final class SolutionTemplateResource {

    private final SolutionTemplateService templates;

    @Activate
    public SolutionTemplateResource(
            @Reference(policyOption = ReferencePolicyOption.GREEDY) SolutionTemplateService templates) {
        this.templates = templates;
    }

    @GET
    @Permission("solution.read")
    @Operation(summary = "Lists the templates of solutions by their codes")
    public PageBody<SolutionTemplateBody> list() {
        return new PageBody<>(
                templates.templates().stream().map(SolutionTemplateBody::of).toList(), Optional.empty());
    }

    @GET
    @Path("{code}")
    @Permission("solution.read")
    @Operation(summary = "A template of solutions: its options and the rules between them")
    public Response get(@PathParam("code") String code) {
        return ok(Codes.read(code)
                .flatMap(templates::find)
                .orElseThrow(() -> new NotFoundException("solution-template", code)));
    }

    @PUT
    @Path("{code}")
    @Permission("solution.write")
    @Operation(
            summary = "Keeps a template of solutions; If-Match replaces the one that there is",
            description =
                    "A rule requires (with the first option is at least one of the others), excludes (no two are together)"
                            + " or is one_of (exactly one is there). Rules that contradict each other, and options that require each other"
                            + " in the end, are refused.")
    public Response put(
            @PathParam("code") String code,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Nullable SolutionTemplateInput body) {
        SolutionTemplateInput input =
                ActionInput.needed(body, "", "A template is an object with name, options and rules.");
        return ok(templates.save(input.template(code, Versions.given(ifMatch).orElse(0))));
    }

    private static Response ok(SolutionTemplate template) {
        return Versions.ok(SolutionTemplateBody.of(template), template.version());
    }
}
