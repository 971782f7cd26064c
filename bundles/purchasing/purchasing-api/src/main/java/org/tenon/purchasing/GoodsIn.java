package org.tenon.purchasing;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tenon.inventory.LotFacts;

/**
 * What came of a purchase order.
 *
 * @param reference what it came with, for example the delivery note's number; empty: the order's number
 * @param on the day on which it came, when that is not today: a past one
 * @param lines at least one; a line of the order more than once when it came in several lots
 */
public record GoodsIn(Optional<String> reference, Optional<LocalDate> on, List<Line> lines) {

    /**
     * @param line the line's number in the order
     * @param quantity in the product's unit; more than zero
     * @param lot the lot's or the serial number, as printed on the goods
     * @param facts what is known of the lot besides its number; only with a lot
     * @param location where in the warehouse they were put, 1 to 64 characters
     */
    public record Line(int line, BigDecimal quantity, Optional<String> lot, LotFacts facts, Optional<String> location) {

        public Line {
            requireNonNull(quantity, "quantity");
            requireNonNull(lot, "lot");
            requireNonNull(facts, "facts");
            requireNonNull(location, "location");
        }

        public static Line of(int line, long quantity) {
            return new Line(line, BigDecimal.valueOf(quantity), Optional.empty(), LotFacts.NONE, Optional.empty());
        }
    }

    public GoodsIn {
        requireNonNull(reference, "reference");
        requireNonNull(on, "on");
        lines = List.copyOf(lines);
    }

    /** What came today. */
    public static GoodsIn of(Line... lines) {
        return new GoodsIn(Optional.empty(), Optional.empty(), List.of(lines));
    }
}
