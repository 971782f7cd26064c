package org.tenon.sales;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.tenon.kernel.Money;
import org.tenon.kernel.Percent;

/**
 * What is to be won, may be won, was won and was thought to be won.
 *
 * @param rows by month, key (those without one last) and currency
 */
public record Outlook(List<Row> rows) {

    public Outlook {
        rows = List.copyOf(rows);
    }

    /**
     * A month of one kind in one currency.
     *
     * @param key the user, the team or the product; empty for the company, and for what has none
     * @param open the amount of what is neither won nor lost
     * @param weighted the same times its probabilities, rounded HALF_UP to the minor unit once for the row
     * @param won the amount of what was won
     * @param target what is to be won
     * @param measured the forecast from the beginning of the month; empty for months in which none was taken
     */
    public record Row(
            YearMonth month,
            Optional<String> key,
            Money open,
            Money weighted,
            Money won,
            Optional<Money> target,
            Optional<Measured> measured) {

        public Row {
            requireNonNull(month, "month");
            requireNonNull(key, "key");
            requireNonNull(open, "open");
            requireNonNull(weighted, "weighted");
            requireNonNull(won, "won");
            requireNonNull(target, "target");
            requireNonNull(measured, "measured");
        }
    }

    /**
     * A forecast, held against what came.
     *
     * @param takenOn the day of the forecast
     * @param forecast what was weighted and what was won already, on that day
     * @param error what was won more than forecast; negative when less was. Empty until the month is over
     * @param accuracy 100 % less the error in percent of what was won, at least 0, rounded down to two decimals; empty until the
     *     month is over, and when nothing was won
     */
    public record Measured(LocalDate takenOn, Money forecast, Optional<Money> error, Optional<Percent> accuracy) {

        public Measured {
            requireNonNull(takenOn, "takenOn");
            requireNonNull(forecast, "forecast");
            requireNonNull(error, "error");
            requireNonNull(accuracy, "accuracy");
        }
    }
}
