package org.tenon.testing.contract.sales;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.tenon.testing.contract.sales.SalesUnderTest.usd;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.tenon.customer.CustomerId;
import org.tenon.kernel.Money;
import org.tenon.kernel.problem.InvalidRequestException;
import org.tenon.sales.Forecast;
import org.tenon.sales.OpportunityDetails;
import org.tenon.testing.contract.Core;
import org.tenon.testing.contract.Full;

/** What the pipeline may bring. */
public interface ForecastContract extends SalesUnderTest {

    private void open(String owner, String stage, Money amount, LocalDate closeDate) {
        CustomerId customer = customer();
        opportunities()
                .open(new OpportunityDetails(customer, "A chance", stage, amount, closeDate, Optional.of(owner)));
    }

    @Core
    @DisplayName("SAL-180 A forecast weighs what is open by its probability, month by month, and tells what was won")
    default void weighs() {
        String owner = ApprovalUnderTest.channel();
        open(owner, "qualified", usd("100"), LocalDate.of(2031, 1, 1));
        open(owner, "needs-analysis", usd("33.33"), LocalDate.of(2031, 1, 31));
        open(owner, "won", usd("70"), LocalDate.of(2031, 1, 15));
        open(owner, "lead", usd("50"), LocalDate.of(2031, 2, 1));
        open(owner, "lead", usd("50"), LocalDate.of(2031, 3, 1));

        Forecast forecast = forecasts().forecast(YearMonth.of(2031, 1), 2, Optional.of(owner));

        // 100 at 20 % and 33.33 at 30 % are 20 + 9.999
        assertThat(forecast.periods())
                .containsExactly(
                        new Forecast.Period(
                                YearMonth.of(2031, 1), 2, usd("133.33"), usd("30"), 1, usd("70"), 0, usd("0")),
                        new Forecast.Period(YearMonth.of(2031, 2), 1, usd("50"), usd("5"), 0, usd("0"), 0, usd("0")));
    }

    @Full
    @DisplayName("SAL-181 Currencies are not added up")
    default void keepsCurrenciesApart() {
        String owner = ApprovalUnderTest.channel();
        open(owner, "lead", usd("50"), LocalDate.of(2031, 1, 1));
        open(owner, "lead", Money.of("40", "EUR"), LocalDate.of(2031, 1, 1));

        assertThat(forecasts()
                        .forecast(YearMonth.of(2031, 1), 1, Optional.of(owner))
                        .periods())
                .extracting(Forecast.Period::weighted)
                .containsExactly(Money.of("4", "EUR"), usd("5"));
    }

    @Full
    @DisplayName("SAL-182 A forecast is about one month to three years")
    default void isBounded() {
        for (int months : List.of(0, 37)) {
            assertThatExceptionOfType(InvalidRequestException.class)
                    .isThrownBy(() -> forecasts().forecast(YearMonth.of(2031, 1), months, Optional.empty()))
                    .matches(refused -> SalesUnderTest.refusals(refused).equals(List.of("/months forecast.months")));
        }
    }
}
