package org.tenon.inventory;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.List;

/**
 * What arrived of a transfer.
 *
 * @param lines which of its lines and how much of each; empty for all that is on the way
 */
public record Arrival(List<Line> lines) {

    public static final Arrival ALL = new Arrival(List.of());

    /** @param quantity more than zero and at most what is on the way */
    public record Line(String line, BigDecimal quantity) {

        public Line {
            requireNonNull(line, "line");
            requireNonNull(quantity, "quantity");
        }
    }

    public Arrival {
        lines = List.copyOf(lines);
    }
}
