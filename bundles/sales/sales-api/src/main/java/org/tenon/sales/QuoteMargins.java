package org.tenon.sales;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import org.tenon.kernel.Money;
import org.tenon.kernel.Percent;

/**
 * What a quote costs and earns, without taxes.
 *
 * @param lines all of them, in their order
 * @param total over the lines that count and whose cost is known; empty when there are none
 * @param complete whether the cost of every line that counts is known
 */
public record QuoteMargins(QuoteId quote, List<Line> lines, Optional<Margin> total, boolean complete) {

    public QuoteMargins {
        requireNonNull(quote, "quote");
        lines = List.copyOf(lines);
        requireNonNull(total, "total");
    }

    /** @param margin empty when nobody knows the cost */
    public record Line(String line, Optional<Margin> margin) {

        public Line {
            requireNonNull(line, "line");
            requireNonNull(margin, "margin");
        }
    }

    /**
     * A margin.
     *
     * @param cost of the whole quantity, rounded HALF_UP to the currency's minor unit
     * @param earned the net amount without the cost
     * @param percent of the net amount that is earned, rounded down to two decimals; empty for a net amount of zero
     */
    public record Margin(Money cost, Money earned, Optional<Percent> percent) {

        public Margin {
            requireNonNull(cost, "cost");
            requireNonNull(earned, "earned");
            requireNonNull(percent, "percent");
        }
    }
}
