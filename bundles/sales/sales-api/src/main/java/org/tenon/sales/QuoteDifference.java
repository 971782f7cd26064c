package org.tenon.sales;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.tenon.catalog.ProductId;
import org.tenon.kernel.Money;

/**
 * What changed from one quote to another, in money. The lines' differences add up to the net's.
 *
 * @param lines those that differ: first in the order of {@code to}, then what is not in it any more
 */
public record QuoteDifference(QuoteId from, QuoteId to, List<Line> lines, Change net, Change tax, Change gross) {

    public QuoteDifference {
        requireNonNull(from, "from");
        requireNonNull(to, "to");
        lines = List.copyOf(lines);
        requireNonNull(net, "net");
        requireNonNull(tax, "tax");
        requireNonNull(gross, "gross");
    }

    /** An amount before and after; {@code by} is what it rose by. */
    public record Change(Money before, Money after, Money by) {

        public Change {
            if (!after.minus(before).equals(by)) {
                throw new IllegalArgumentException("from " + before + " to " + after + " is not " + by);
            }
        }

        public static Change of(Money before, Money after) {
            return new Change(before, after, after.minus(before));
        }
    }

    /**
     * A product whose lines differ. Lines are compared by product: the first line of it with the first, and so on.
     *
     * @param before the line's key in {@code from}; empty when it was added
     * @param after the line's key in {@code to}; empty when it was taken out
     * @param quantityBefore zero when it was added
     * @param quantityAfter zero when it was taken out
     * @param net of the line
     * @param byQuantity how much of that is because of the quantity: the difference at the price from before or, when it was
     *     added, all of it; rounded HALF_UP to the currency's minor unit
     * @param byPrice the rest
     */
    public record Line(
            ProductId product,
            Optional<String> before,
            Optional<String> after,
            BigDecimal quantityBefore,
            BigDecimal quantityAfter,
            Change net,
            Money byQuantity,
            Money byPrice) {

        public Line {
            requireNonNull(product, "product");
            requireNonNull(before, "before");
            requireNonNull(after, "after");
            requireNonNull(quantityBefore, "quantityBefore");
            requireNonNull(quantityAfter, "quantityAfter");
            if (!byQuantity.plus(byPrice).equals(net.by())) {
                throw new IllegalArgumentException("by quantity and by price are not the whole difference");
            }
        }
    }
}
