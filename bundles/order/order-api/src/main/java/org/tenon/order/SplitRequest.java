package org.tenon.order;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What of an order becomes an order of its own.
 *
 * @param lines at least one, each line once
 * @param requestedDate when the customer wants that part; empty for when it wanted the whole
 */
public record SplitRequest(List<Line> lines, Optional<LocalDate> requestedDate) {

    /** @param quantity in the line's unit: more than zero, and at most what of the line has not left */
    public record Line(String line, BigDecimal quantity) {

        public Line {
            requireNonNull(line, "line");
            requireNonNull(quantity, "quantity");
        }

        public static Line of(String line, long quantity) {
            return new Line(line, BigDecimal.valueOf(quantity));
        }
    }

    public SplitRequest {
        lines = List.copyOf(lines);
        requireNonNull(requestedDate, "requestedDate");
    }

    public static SplitRequest of(Line... lines) {
        return new SplitRequest(List.of(lines), Optional.empty());
    }
}
