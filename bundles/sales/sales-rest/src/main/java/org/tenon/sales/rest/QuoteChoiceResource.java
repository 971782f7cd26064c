package org.tenon.sales.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.ws.rs.Consumes;
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
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.tenon.kernel.problem.Violations;
import org.tenon.rest.Permission;
import org.tenon.rest.RestResource;
import org.tenon.rest.Versions;
import org.tenon.sales.Quote;
import org.tenon.sales.QuoteChoiceService;
import org.tenon.sales.QuoteId;

/** {@code /api/quotes/{id}/choose}: what the customer takes of what a quote leaves to him. */
@Component(service = QuoteChoiceResource.class)
@RestResource
@Path("quotes/{id}/choose")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "quotes")
public final class QuoteChoiceResource {

    private final QuoteChoiceService choices;

    @Activate
    public QuoteChoiceResource(@Reference(policyOption = ReferencePolicyOption.GREEDY) QuoteChoiceService choices) {
        this.choices = choices;
    }

    /** The lines that count, of those that are left to the customer. */
    record Choice(@Nullable List<@Nullable String> lines) {

        Set<String> keys() {
            Violations violations = new Violations();
            violations.check(lines != null, "/lines", "required", "A choice names its lines; none is [].");
            for (int i = 0; lines != null && i < lines.size(); i++) {
                violations.check(lines.get(i) != null, "/lines/" + i, "required", "A line is named by its key.");
            }
            violations.throwIfAny();
            return new HashSet<>(lines);
        }
    }

    @POST
    @Permission("quote.write")
    @Operation(
            summary = "Records which optional lines and alternatives the customer takes",
            description =
                    "Until it is accepted. Prices stay, the totals are of what counts, and no approval is asked for anew.")
    public Response choose(@PathParam("id") QuoteId id, @Nullable Choice body) {
        Quote quote = choices.choose(
                id,
                ActionInput.needed(body, "", "A choice is an object with lines.")
                        .keys());
        return Versions.ok(QuoteBody.of(quote), quote.version());
    }
}
