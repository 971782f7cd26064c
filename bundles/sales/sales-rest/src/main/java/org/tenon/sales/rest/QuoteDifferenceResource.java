package org.tenon.sales.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.MediaType;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.tenon.catalog.ProductId;
import org.tenon.kernel.Money;
import org.tenon.rest.Permission;
import org.tenon.rest.RestResource;
import org.tenon.sales.QuoteDifference;
import org.tenon.sales.QuoteId;
import org.tenon.sales.QuoteReportService;

/** {@code /api/quotes/{id}/difference}: what changed, in money. */
@Component(service = QuoteDifferenceResource.class)
@RestResource
@Path("quotes/{id}/difference")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "quotes")
public final class QuoteDifferenceResource {

    private final QuoteReportService reports;

    @Activate
    public QuoteDifferenceResource(@Reference(policyOption = ReferencePolicyOption.GREEDY) QuoteReportService reports) {
        this.reports = reports;
    }

    /** An amount before and after. */
    record ChangeBody(Money before, Money after, Money by) {

        static ChangeBody of(QuoteDifference.Change change) {
            return new ChangeBody(change.before(), change.after(), change.by());
        }
    }

    /** A product whose lines differ. */
    record LineDifferenceBody(
            ProductId product,
            Optional<String> before,
            Optional<String> after,
            BigDecimal quantityBefore,
            BigDecimal quantityAfter,
            ChangeBody net,
            Money byQuantity,
            Money byPrice) {

        static LineDifferenceBody of(QuoteDifference.Line line) {
            return new LineDifferenceBody(
                    line.product(),
                    line.before(),
                    line.after(),
                    line.quantityBefore(),
                    line.quantityAfter(),
                    ChangeBody.of(line.net()),
                    line.byQuantity(),
                    line.byPrice());
        }
    }

    /** What changed from one quote to another. */
    record DifferenceBody(
            QuoteId from,
            QuoteId to,
            List<LineDifferenceBody> lines,
            ChangeBody net,
            ChangeBody tax,
            ChangeBody gross) {

        static DifferenceBody of(QuoteDifference difference) {
            return new DifferenceBody(
                    difference.from(),
                    difference.to(),
                    difference.lines().stream().map(LineDifferenceBody::of).toList(),
                    ChangeBody.of(difference.net()),
                    ChangeBody.of(difference.tax()),
                    ChangeBody.of(difference.gross()));
        }
    }

    @GET
    @Permission("quote.read")
    @Operation(summary = "What changed in money since the revision before, or since the quote that from names")
    public DifferenceBody difference(@PathParam("id") QuoteId id, @QueryParam("from") @Nullable QuoteId from) {
        return DifferenceBody.of(reports.difference(Optional.ofNullable(from), id));
    }
}
