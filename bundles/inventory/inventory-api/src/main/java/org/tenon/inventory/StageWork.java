package org.tenon.inventory;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.Optional;
import org.tenon.catalog.ProductId;

/**
 * Goods that wait to be moved on.
 *
 * @param lot empty for goods of which no lot is known
 * @param from where they are; empty for no known location
 * @param to where they go next; empty when they are put away and no policy says where, and when they are where they leave from
 * @param quantity in the product's unit; more than zero. Goods on hold are not counted: they stay
 * @param direction which way they go
 * @param document for which they are set aside; empty unless they go out
 * @param line the document's line
 */
public record StageWork(
        ProductId product,
        WarehouseId warehouse,
        Optional<String> lot,
        Optional<String> from,
        Optional<String> to,
        BigDecimal quantity,
        Direction direction,
        Optional<String> document,
        Optional<String> line) {

    /** Which way goods go. */
    public enum Direction {
        /** They have come in, and go towards the shelves. */
        IN,
        /** They are set aside for a document, and go to where they leave from. */
        OUT,
        /** They were to leave and nobody wants them any more: they go back to the shelves. */
        BACK,
        /** They are where they leave from, and wait for their document to be shipped. */
        READY
    }

    public StageWork {
        requireNonNull(product, "product");
        requireNonNull(warehouse, "warehouse");
        requireNonNull(lot, "lot");
        requireNonNull(from, "from");
        requireNonNull(to, "to");
        requireNonNull(quantity, "quantity");
        requireNonNull(direction, "direction");
        requireNonNull(document, "document");
        requireNonNull(line, "line");
    }
}
