package org.tenon.sales.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.tenon.kernel.Money;
import org.tenon.kernel.Percent;
import org.tenon.rest.Permission;
import org.tenon.rest.RestResource;
import org.tenon.sales.QuoteId;
import org.tenon.sales.QuoteMarginService;
import org.tenon.sales.QuoteMargins;

/** {@code /api/quotes/{id}/margins}: what a quote earns. Of its own, so that nothing else can let it slip out. */
@Component(service = QuoteMarginResource.class)
@RestResource
@Path("quotes/{id}/margins")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "quotes")
public final class QuoteMarginResource {

    private final QuoteMarginService margins;

    @Activate
    public QuoteMarginResource(@Reference(policyOption = ReferencePolicyOption.GREEDY) QuoteMarginService margins) {
        this.margins = margins;
    }

    /** What is earned, as an answer gives it. */
    record MarginBody(Money cost, Money earned, Optional<Percent> percent) {
        static MarginBody of(QuoteMargins.Margin margin) {
            return new MarginBody(margin.cost(), margin.earned(), margin.percent());
        }
    }

    /** What a line earns, as an answer gives it. */
    record LineMarginBody(String line, Optional<MarginBody> margin) {
        static LineMarginBody of(QuoteMargins.Line line) {
            return new LineMarginBody(line.line(), line.margin().map(MarginBody::of));
        }
    }

    /** What a quote earns, as an answer gives it. */
    record MarginsBody(QuoteId quote, List<LineMarginBody> lines, Optional<MarginBody> total, boolean complete) {
        static MarginsBody of(QuoteMargins margins) {
            return new MarginsBody(
                    margins.quote(),
                    margins.lines().stream().map(LineMarginBody::of).toList(),
                    margins.total().map(MarginBody::of),
                    margins.complete());
        }
    }

    @GET
    @Permission(QuoteMarginService.SEE_MARGINS)
    @Operation(summary = "What each line of a quote costs and earns")
    public MarginsBody margins(@PathParam("id") QuoteId id) {
        return MarginsBody.of(margins.marginsOf(id));
    }
}
