package org.tenon.purchasing.procurement;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a supplier says it has sent to the customer.
 *
 * @param reference for example the parcel's number, 1 to 200 characters
 * @param on the day on which it left, when that is not today: a past one
 * @param lines at least one, each line of the order at most once
 */
public record Dispatch(Optional<String> reference, Optional<LocalDate> on, List<Line> lines) {

    /** @param quantity in the product's unit; more than zero */
    public record Line(int line, BigDecimal quantity) {

        public Line {
            requireNonNull(quantity, "quantity");
        }

        public static Line of(int line, long quantity) {
            return new Line(line, BigDecimal.valueOf(quantity));
        }
    }

    public Dispatch {
        requireNonNull(reference, "reference");
        requireNonNull(on, "on");
        lines = List.copyOf(lines);
    }

    /** What left today. */
    public static Dispatch of(Line... lines) {
        return new Dispatch(Optional.empty(), Optional.empty(), List.of(lines));
    }
}
