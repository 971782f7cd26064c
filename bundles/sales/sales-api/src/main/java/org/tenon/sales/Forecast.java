package org.tenon.sales;

import static java.util.Objects.requireNonNull;

import java.time.YearMonth;
import java.util.List;
import org.tenon.kernel.Money;

/**
 * What the opportunities may bring, by the month in which they are expected to be decided.
 *
 * @param periods by month and, within it, by the code of the currency; without those in which there is nothing
 */
public record Forecast(List<Period> periods) {

    public Forecast {
        periods = List.copyOf(periods);
    }

    /**
     * A month in one currency: amounts in different currencies are not added up.
     *
     * @param open how many are neither won (100 %) nor lost (0 %)
     * @param amount of the open ones
     * @param weighted the open ones' amounts times their probabilities, rounded HALF_UP to the minor unit once for the month
     * @param won how many
     * @param wonAmount theirs
     * @param lost how many
     * @param lostAmount theirs
     */
    public record Period(
            YearMonth month,
            int open,
            Money amount,
            Money weighted,
            int won,
            Money wonAmount,
            int lost,
            Money lostAmount) {

        public Period {
            requireNonNull(month, "month");
            requireNonNull(amount, "amount");
            requireNonNull(weighted, "weighted");
            requireNonNull(wonAmount, "wonAmount");
            requireNonNull(lostAmount, "lostAmount");
        }
    }
}
