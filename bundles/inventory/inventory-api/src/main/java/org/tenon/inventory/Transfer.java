package org.tenon.inventory;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tenon.catalog.ProductId;

/**
 * Goods on their way from one warehouse to another.
 *
 * @param expected when they are to arrive; they are incoming there until then
 * @param lines in their order
 */
public record Transfer(
        TransferId id,
        WarehouseId from,
        WarehouseId to,
        Optional<String> reference,
        LocalDate expected,
        List<Line> lines,
        Instant sentAt) {

    /**
     * @param line its key in the transfer: {@code "1"}, {@code "2"}, ...
     * @param quantity what was sent
     * @param arrived what has arrived of it
     */
    public record Line(String line, ProductId product, BigDecimal quantity, BigDecimal arrived) {

        public Line {
            requireNonNull(line, "line");
            requireNonNull(product, "product");
            requireNonNull(quantity, "quantity");
            requireNonNull(arrived, "arrived");
        }

        /** What is on the way. */
        public BigDecimal open() {
            return quantity.subtract(arrived);
        }
    }

    public Transfer {
        requireNonNull(id, "id");
        requireNonNull(from, "from");
        requireNonNull(to, "to");
        requireNonNull(reference, "reference");
        requireNonNull(expected, "expected");
        lines = List.copyOf(lines);
        requireNonNull(sentAt, "sentAt");
    }

    public boolean hasArrived() {
        return lines.stream().allMatch(line -> line.open().signum() == 0);
    }
}
