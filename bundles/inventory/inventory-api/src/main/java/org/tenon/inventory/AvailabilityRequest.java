package org.tenon.inventory;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tenon.catalog.ProductId;

/**
 * What somebody would like to have, and when.
 *
 * @param warehouse empty for any
 * @param by the day on which it is wanted; empty for as soon as possible. A provider may keep scarce stock for whom it is
 *     wanted sooner; it never promises a day before that on which the goods can leave
 * @param document who asks, for example {@code "order/<id>"}: what it still misses is what it asks for, and no claim of
 *     somebody else on what is incoming
 */
public record AvailabilityRequest(
        List<Line> lines, Optional<WarehouseId> warehouse, Optional<LocalDate> by, Optional<String> document) {

    /** @param quantity in the product's unit; more than zero */
    public record Line(ProductId product, BigDecimal quantity) {

        public Line {
            requireNonNull(product, "product");
            requireNonNull(quantity, "quantity");
        }
    }

    public AvailabilityRequest {
        lines = List.copyOf(lines);
        requireNonNull(warehouse, "warehouse");
        requireNonNull(by, "by");
        requireNonNull(document, "document");
    }

    public AvailabilityRequest(List<Line> lines, Optional<WarehouseId> warehouse, Optional<LocalDate> by) {
        this(lines, warehouse, by, Optional.empty());
    }

    public static AvailabilityRequest of(List<Line> lines) {
        return new AvailabilityRequest(lines, Optional.empty(), Optional.empty());
    }
}
