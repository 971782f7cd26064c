package org.tenon.order;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * Goods that a customer sent back.
 *
 * @param reason why, 1 to 200 characters
 * @param credited whether the customer owes their price no more
 * @param lines at least one
 * @param replaced whether the customer gets the same again, at no charge; then nothing is credited
 */
public record ReturnRequest(Optional<String> reason, boolean credited, List<Line> lines, boolean replaced) {

    /** What becomes of goods that came back. */
    public enum Disposition {
        /** They can be sold again. */
        RESTOCK,
        /** They were thrown away. */
        SCRAP,
        /** They went to the supplier who had sent them: of lines that are drop shipments, and never into the company's stock. */
        SUPPLIER
    }

    /** @param quantity in the product's own unit: more than zero and at most what has left and not come back */
    public record Line(String line, BigDecimal quantity, Disposition disposition) {

        public Line {
            requireNonNull(line, "line");
            requireNonNull(quantity, "quantity");
            requireNonNull(disposition, "disposition");
        }
    }

    public ReturnRequest {
        requireNonNull(reason, "reason");
        lines = List.copyOf(lines);
    }

    /** Goods for which the customer gets no others. */
    public ReturnRequest(Optional<String> reason, boolean credited, List<Line> lines) {
        this(reason, credited, lines, false);
    }
}
