package org.tenon.sales;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import org.tenon.kernel.Money;
import org.tenon.kernel.Percent;

/**
 * What was won and lost.
 *
 * @param rows by their keys, the one without a key last
 * @param total over all rows; its key is empty
 */
public record WinLoss(List<Row> rows, Row total) {

    public WinLoss {
        rows = List.copyOf(rows);
        requireNonNull(total, "total");
    }

    /**
     * What was decided of some kind.
     *
     * @param key the reason, the competitor, ...; empty for those without one
     * @param winRate won of won and lost, in percent, rounded HALF_UP to two decimals; empty when nothing was decided
     * @param amounts by the code of the currency; amounts in different currencies are not added up
     */
    public record Row(Optional<String> key, int won, int lost, Optional<Percent> winRate, List<Amounts> amounts) {

        public Row {
            requireNonNull(key, "key");
            requireNonNull(winRate, "winRate");
            amounts = List.copyOf(amounts);
        }
    }

    /** In one currency. */
    public record Amounts(Money won, Money lost) {

        public Amounts {
            requireNonNull(won, "won");
            requireNonNull(lost, "lost");
        }
    }
}
