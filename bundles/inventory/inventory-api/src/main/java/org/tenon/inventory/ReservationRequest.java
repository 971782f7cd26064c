package org.tenon.inventory;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tenon.catalog.ProductId;

/**
 * What a document wants to have set aside for it.
 *
 * @param document who holds the reservation, for example {@code "order/<id>"}
 * @param lines each with its own key in the document
 * @param priority who goes first when goods are scarce: the higher one. What is set aside already stays with whom it was set
 *     aside for
 * @param due the day on which the goods are to leave; empty for as soon as possible
 * @param arriving whether goods at stages that are not available ({@link Stage#available()}) may be set aside as well: for who has
 *     bought them for this document
 */
public record ReservationRequest(
        String document,
        WarehouseId warehouse,
        List<Line> lines,
        int priority,
        Optional<LocalDate> due,
        boolean arriving) {

    /**
     * @param line the line's key, unique in the document
     * @param quantity in the product's unit; more than zero
     * @param lot the only lot that will do; empty for any. Asks for a provider that keeps lots ({@link LotService})
     * @param step with which other lines it is set aside; empty for by itself
     */
    public record Line(
            String line, ProductId product, BigDecimal quantity, Optional<String> lot, Optional<InStep> step) {

        public Line {
            requireNonNull(line, "line");
            requireNonNull(product, "product");
            requireNonNull(quantity, "quantity");
            requireNonNull(lot, "lot");
            requireNonNull(step, "step");
        }

        public Line(String line, ProductId product, BigDecimal quantity, Optional<String> lot) {
            this(line, product, quantity, lot, Optional.empty());
        }

        public Line(String line, ProductId product, BigDecimal quantity) {
            this(line, product, quantity, Optional.empty());
        }
    }

    /**
     * Lines of one request that are of no use without each other, such as those of a kit's components: of all of them is set aside
     * {@code each} times the same whole number, or all that they want when all of it is there.
     *
     * @param set what the lines of a set have in common; not blank
     * @param each how much of this line one step is; more than zero
     */
    public record InStep(String set, BigDecimal each) {

        public InStep {
            if (set.isBlank() || each.signum() <= 0) {
                throw new IllegalArgumentException("a set has a name, and a step is more than zero");
            }
        }
    }

    public ReservationRequest {
        requireNonNull(document, "document");
        requireNonNull(warehouse, "warehouse");
        lines = List.copyOf(lines);
        requireNonNull(due, "due");
    }

    public ReservationRequest(
            String document, WarehouseId warehouse, List<Line> lines, int priority, Optional<LocalDate> due) {
        this(document, warehouse, lines, priority, due, false);
    }

    public ReservationRequest(String document, WarehouseId warehouse, List<Line> lines) {
        this(document, warehouse, lines, 0, Optional.empty());
    }
}
