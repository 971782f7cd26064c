package org.tenon.order;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.List;

/**
 * Goods to send.
 *
 * @param lines which lines and how much of each; empty for all that is reserved
 */
public record ShipmentRequest(List<Line> lines) {

    public static final ShipmentRequest ALL_RESERVED = new ShipmentRequest(List.of());

    /**
     * @param quantity in the product's own unit: more than zero, and at most what is reserved, or what the line's tolerance allows
     *     beyond what was ordered
     */
    public record Line(String line, BigDecimal quantity) {

        public Line {
            requireNonNull(line, "line");
            requireNonNull(quantity, "quantity");
        }
    }

    public ShipmentRequest {
        lines = List.copyOf(lines);
    }
}
