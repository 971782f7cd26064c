package org.tenon.sales.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.DateTimeException;
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
import org.tenon.kernel.company.Company;
import org.tenon.kernel.problem.InvalidRequestException;
import org.tenon.rest.Permission;
import org.tenon.rest.RestResource;
import org.tenon.sales.Forecast;
import org.tenon.sales.ForecastService;

/** {@code /api/reports/forecast}: what the pipeline may bring. */
@Component(service = ForecastResource.class)
@RestResource
@Path("reports/forecast")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "reports")
public final class ForecastResource {

    private final ForecastService forecasts;
    private final Company company;
    private final SalesSight sight;

    @Activate
    public ForecastResource(
            @Reference(policyOption = ReferencePolicyOption.GREEDY) ForecastService forecasts,
            @Reference Company company,
            @Reference SalesSight sight) {
        this.forecasts = forecasts;
        this.company = company;
        this.sight = sight;
    }

    /** A month in one currency; {@code month} as {@code 2026-11}. */
    record PeriodBody(
            String month,
            int open,
            Money amount,
            Money weighted,
            int won,
            Money wonAmount,
            int lost,
            Money lostAmount) {

        static PeriodBody of(Forecast.Period period) {
            return new PeriodBody(
                    period.month().toString(),
                    period.open(),
                    period.amount(),
                    period.weighted(),
                    period.won(),
                    period.wonAmount(),
                    period.lost(),
                    period.lostAmount());
        }
    }

    /** The months, without those in which there is nothing. */
    record ForecastBody(List<PeriodBody> items) {}

    @GET
    @Permission("report.read")
    @Operation(
            summary = "What the opportunities may bring, by the month in which they are to be decided, and by currency",
            description = "Of some months from one on (2026-11); this one and the two after it when none is named. The"
                    + " weighted amount is that of the open ones times their probability. Who does not see all"
                    + " opportunities gets his own figures.")
    public ForecastBody forecast(
            @QueryParam("from") @Nullable String from,
            @QueryParam("months") @DefaultValue("3") int months,
            @QueryParam("owner") @Nullable String owner) {
        if (owner != null && owner.chars().anyMatch(Character::isISOControl)) {
            throw new InvalidRequestException("", "report.owner", "No user's name has control characters.");
        }
        YearMonth first = from == null ? YearMonth.from(company.today()) : month(from);
        Optional<String> whose = sight.forReport(SalesSight.OPPORTUNITY, Optional.ofNullable(owner));
        return new ForecastBody(forecasts.forecast(first, months, whose).periods().stream()
                .map(PeriodBody::of)
                .toList());
    }

    static YearMonth month(String text) {
        try {
            return YearMonth.parse(text);
        } catch (DateTimeException unreadable) {
            throw new InvalidRequestException("", "forecast.month", "A month is written 2026-11.");
        }
    }
}
