package org.tenon.sales.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.MediaType;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.tenon.kernel.DateRange;
import org.tenon.kernel.company.Company;
import org.tenon.kernel.problem.InvalidRequestException;
import org.tenon.rest.Permission;
import org.tenon.rest.RestResource;
import org.tenon.sales.QuoteReportService;
import org.tenon.sales.QuoteTimesReport;

/** {@code /api/reports/quote-times}: how long quotes took to be with the customer. */
@Component(service = QuoteTimesReportResource.class)
@RestResource
@Path("reports/quote-times")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "reports")
public final class QuoteTimesReportResource {

    private static final int DEFAULT_DAYS = 30;

    private final QuoteReportService reports;
    private final Company company;
    private final SalesSight sight;

    @Activate
    public QuoteTimesReportResource(
            @Reference(policyOption = ReferencePolicyOption.GREEDY) QuoteReportService reports,
            @Reference Company company,
            @Reference SalesSight sight) {
        this.reports = reports;
        this.company = company;
        this.sight = sight;
    }

    /** Seconds: half of the quotes took the median or less, nine of ten the ninetieth or less. */
    record SpreadBody(long median, long ninetieth, long longest) {

        static SpreadBody of(QuoteTimesReport.Spread spread) {
            return new SpreadBody(
                    spread.median().toSeconds(),
                    spread.ninetieth().toSeconds(),
                    spread.longest().toSeconds());
        }
    }

    /** The figures of some quotes. */
    record FiguresBody(int quotes, Optional<SpreadBody> openedToSent, Optional<SpreadBody> inApproval) {

        static FiguresBody of(QuoteTimesReport.Figures figures) {
            return new FiguresBody(
                    figures.quotes(),
                    figures.openedToSent().map(SpreadBody::of),
                    figures.inApproval().map(SpreadBody::of));
        }
    }

    /** An owner's figures. */
    record OwnerBody(String owner, FiguresBody figures) {}

    /** The report; {@code to} is the last day. */
    record ReportBody(LocalDate from, LocalDate to, FiguresBody all, List<OwnerBody> owners) {

        static ReportBody of(LocalDate from, LocalDate to, QuoteTimesReport report) {
            return new ReportBody(
                    from,
                    to,
                    FiguresBody.of(report.all()),
                    report.owners().stream()
                            .map(each -> new OwnerBody(each.owner(), FiguresBody.of(each.figures())))
                            .toList());
        }
    }

    @GET
    @Permission("report.read")
    @Operation(
            summary = "How long quotes took from opening to sent, and how long they waited for approval, in seconds",
            description =
                    "Of what was sent from one day to another, both inclusive; the last 30 days when none is named. Who"
                            + " does not see all quotes gets his own figures.")
    public ReportBody times(
            @QueryParam("from") @Nullable LocalDate from,
            @QueryParam("to") @Nullable LocalDate to,
            @QueryParam("owner") @Nullable String owner) {
        LocalDate last = to == null ? company.today() : to;
        LocalDate first = from == null ? last.minusDays(DEFAULT_DAYS - 1L) : from;
        if (last.isBefore(first)) {
            throw new InvalidRequestException("", "report.days", "A report's last day is its first or later.");
        }
        if (owner != null && owner.chars().anyMatch(Character::isISOControl)) {
            throw new InvalidRequestException("", "report.owner", "No user's name has control characters.");
        }
        return ReportBody.of(
                first,
                last,
                reports.times(
                        new DateRange(Optional.of(first), Optional.of(last.plusDays(1))),
                        sight.forReport(SalesSight.QUOTE, Optional.ofNullable(owner))));
    }
}
