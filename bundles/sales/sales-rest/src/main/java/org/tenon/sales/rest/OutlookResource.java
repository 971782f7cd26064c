package org.tenon.sales.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
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
import org.tenon.sales.Outlook;
import org.tenon.sales.OutlookService;
import org.tenon.sales.SalesTarget;

/** {@code /api/reports/outlook}: forecasts against targets, and afterwards against what came. */
@Component(service = OutlookResource.class)
@RestResource
@Path("reports/outlook")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "reports")
public final class OutlookResource {

    private static final int MONTHS_BEFORE = 3;

    private final OutlookService outlooks;
    private final Company company;

    @Activate
    public OutlookResource(
            @Reference(policyOption = ReferencePolicyOption.GREEDY) OutlookService outlooks,
            @Reference Company company) {
        this.outlooks = outlooks;
        this.company = company;
    }

    /** The forecast from the beginning of the month and, once that is over, how far it was off. */
    record MeasuredBody(LocalDate takenOn, Money forecast, Optional<Money> error, Optional<Percent> accuracyPercent) {

        static MeasuredBody of(Outlook.Measured measured) {
            return new MeasuredBody(measured.takenOn(), measured.forecast(), measured.error(), measured.accuracy());
        }
    }

    /** A month of one kind in one currency; {@code month} as {@code 2026-11}. */
    record RowBody(
            String month,
            Optional<String> key,
            Money open,
            Money weighted,
            Money won,
            Optional<Money> target,
            Optional<MeasuredBody> measured) {

        static RowBody of(Outlook.Row row) {
            return new RowBody(
                    row.month().toString(),
                    row.key(),
                    row.open(),
                    row.weighted(),
                    row.won(),
                    row.target(),
                    row.measured().map(MeasuredBody::of));
        }
    }

    /** The rows, by month. */
    record OutlookBody(List<RowBody> items) {}

    @GET
    @Permission(value = "report.read", seesEverything = true)
    @Operation(
            summary =
                    "What is open, weighted and won against the target, by month and by company, owner, team or product",
            description =
                    "Of some months from one on (2026-11); three before this one and what follows when none is named."
                            + " The forecast that was kept when a month began is held against what was won in it.")
    public OutlookBody outlook(
            @QueryParam("by") @DefaultValue("company") SalesTarget.Kind by,
            @QueryParam("from") @Nullable String from,
            @QueryParam("months") @DefaultValue("6") int months) {
        YearMonth first = from == null
                ? YearMonth.from(company.today()).minusMonths(MONTHS_BEFORE)
                : ForecastResource.month(from);
        return new OutlookBody(outlooks.outlook(by, first, months).rows().stream()
                .map(RowBody::of)
                .toList());
    }
}
