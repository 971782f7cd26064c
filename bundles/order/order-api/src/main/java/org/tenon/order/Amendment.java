package org.tenon.order;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tenon.kernel.Money;
import org.tenon.kernel.Percent;
import org.tenon.pricing.PriceRequestLine;

/**
 * What is to be different of an order. Lines that it does not name stay as they are, to the cent.
 *
 * @param changes of lines, each at most once
 * @param additions further lines, to be priced
 * @param requestedDate when the customer wants the goods; empty for no change
 * @param procurement where the goods of additions come from, by their places from 0; of those that it does not name, as their
 *     products' terms say, else from stock
 */
public record Amendment(
        List<Change> changes,
        List<PriceRequestLine> additions,
        Optional<LocalDate> requestedDate,
        Map<Integer, Procurement> procurement) {

    /**
     * A line in another quantity, or at another price.
     *
     * @param quantity what is ordered of it from now on, in the line's unit, what has left included; zero cancels the line
     * @param discount the seller's discount; empty to keep the one of the line
     * @param unitPrice the seller's own price; empty to keep the one of the line, if it has one
     */
    public record Change(String line, BigDecimal quantity, Optional<Percent> discount, Optional<Money> unitPrice) {

        public Change {
            requireNonNull(line, "line");
            requireNonNull(quantity, "quantity");
            requireNonNull(discount, "discount");
            requireNonNull(unitPrice, "unitPrice");
        }

        public static Change of(String line, long quantity) {
            return new Change(line, BigDecimal.valueOf(quantity), Optional.empty(), Optional.empty());
        }
    }

    public Amendment {
        changes = List.copyOf(changes);
        additions = List.copyOf(additions);
        requireNonNull(requestedDate, "requestedDate");
        procurement = Map.copyOf(procurement);
    }

    /** Of which the additions' goods come from where their products' terms say. */
    public Amendment(List<Change> changes, List<PriceRequestLine> additions, Optional<LocalDate> requestedDate) {
        this(changes, additions, requestedDate, Map.of());
    }

    public static Amendment of(Change... changes) {
        return new Amendment(List.of(changes), List.of(), Optional.empty());
    }
}
