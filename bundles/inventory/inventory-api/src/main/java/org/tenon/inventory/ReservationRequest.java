package org.tenon.inventory;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.List;
import org.tenon.catalog.ProductId;

/**
 * What a document wants to have set aside for it.
 *
 * @param document who holds the reservation, for example {@code "order/<id>"}
 * @param lines each with its own key in the document
 */
public record ReservationRequest(String document, WarehouseId warehouse, List<Line> lines) {

    /**
     * @param line the line's key, unique in the document
     * @param quantity in the product's unit; more than zero
     */
    public record Line(String line, ProductId product, BigDecimal quantity) {

        public Line {
            requireNonNull(line, "line");
            requireNonNull(product, "product");
            requireNonNull(quantity, "quantity");
        }
    }

    public ReservationRequest {
        requireNonNull(document, "document");
        requireNonNull(warehouse, "warehouse");
        lines = List.copyOf(lines);
    }
}
