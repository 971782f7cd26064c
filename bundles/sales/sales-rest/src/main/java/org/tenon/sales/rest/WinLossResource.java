package org.tenon.sales.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import javax.ws.rs.DefaultValue;
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
import org.tenon.kernel.Money;
import org.tenon.kernel.Percent;
import org.tenon.kernel.company.Company;
import org.tenon.rest.Permission;
import org.tenon.rest.RestResource;
import org.tenon.sales.WinLoss;
import org.tenon.sales.WinLossQuery;
import org.tenon.sales.WinLossService;

/** {@code /api/reports/win-loss}: what was won and lost, and why. */
@Component(service = WinLossResource.class)
@RestResource
@Path("reports/win-loss")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "reports")
public final class WinLossResource {

    private final WinLossService winLoss;
    private final Company company;
    private final SalesSight sight;

    @Activate
    public WinLossResource(
            @Reference(policyOption = ReferencePolicyOption.GREEDY) WinLossService winLoss,
            @Reference Company company,
            @Reference SalesSight sight) {
        this.winLoss = winLoss;
        this.company = company;
        this.sight = sight;
    }

    /** Amounts of one currency. */
    record AmountsBody(Money won, Money lost) {}

    /** What was decided of some kind; without a key it is of none of them. */
    record RowBody(
            Optional<String> key, int won, int lost, Optional<Percent> winRatePercent, List<AmountsBody> amounts) {

        static RowBody of(WinLoss.Row row) {
            return new RowBody(
                    row.key(),
                    row.won(),
                    row.lost(),
                    row.winRate(),
                    row.amounts().stream()
                            .map(each -> new AmountsBody(each.won(), each.lost()))
                            .toList());
        }
    }

    /** The rows by their keys, and all of them together. */
    record WinLossBody(List<RowBody> items, RowBody total) {}

    @GET
    @Permission("report.read")
    @Operation(
            summary = "What was won and lost, by reason, competitor, stage, owner, team, product or month",
            description =
                    "Of some months from one on (2026-11), by close date; the last twelve when none is named. Who does"
                            + " not see all opportunities gets his own figures.")
    public WinLossBody analysis(
            @QueryParam("by") @DefaultValue("month") WinLossQuery.Dimension by,
            @QueryParam("from") @Nullable String from,
            @QueryParam("months") @DefaultValue("12") int months,
            @QueryParam("owner") @Nullable String owner,
            @QueryParam("pipeline") @Nullable String pipeline) {
        YearMonth first =
                from == null ? YearMonth.from(company.today()).minusMonths(months - 1L) : ForecastResource.month(from);
        WinLoss found = winLoss.analyse(new WinLossQuery(
                by, first, months, sight.forReport(SalesSight.OPPORTUNITY, Codes.wish(owner)), Codes.wish(pipeline)));
        return new WinLossBody(found.rows().stream().map(RowBody::of).toList(), RowBody.of(found.total()));
    }
}
