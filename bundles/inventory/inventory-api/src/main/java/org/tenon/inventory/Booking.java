package org.tenon.inventory;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tenon.catalog.ProductId;
import org.tenon.kernel.Money;

/**
 * Goods to be booked in or out of a warehouse.
 *
 * @param source the document that it comes from, for example {@code "return/<id>"}. At most one booking comes from a source
 * @param note what a person should know of it, 1 to 200 characters
 * @param lines at least one
 * @param on the day on which it happened, when that is not today: a past one; empty for now
 */
public record Booking(
        WarehouseId warehouse,
        BookingReason reason,
        Optional<String> source,
        Optional<String> note,
        List<Line> lines,
        Optional<LocalDate> on) {

    /**
     * @param quantity in the product's unit; more than zero, whatever the direction
     * @param lot the lot's number, as printed on the goods
     * @param unitCost what a unit is worth; zero or more. Only of goods that come in
     */
    public record Line(ProductId product, BigDecimal quantity, Optional<String> lot, Optional<Money> unitCost) {

        public Line {
            requireNonNull(product, "product");
            requireNonNull(quantity, "quantity");
            requireNonNull(lot, "lot");
            requireNonNull(unitCost, "unitCost");
        }

        public static Line of(ProductId product, long quantity) {
            return new Line(product, BigDecimal.valueOf(quantity), Optional.empty(), Optional.empty());
        }
    }

    public Booking {
        requireNonNull(warehouse, "warehouse");
        requireNonNull(reason, "reason");
        requireNonNull(source, "source");
        requireNonNull(note, "note");
        lines = List.copyOf(lines);
        requireNonNull(on, "on");
    }

    public Booking(
            WarehouseId warehouse,
            BookingReason reason,
            Optional<String> source,
            Optional<String> note,
            List<Line> lines) {
        this(warehouse, reason, source, note, lines, Optional.empty());
    }

    public static Booking of(WarehouseId warehouse, BookingReason reason, List<Line> lines) {
        return new Booking(warehouse, reason, Optional.empty(), Optional.empty(), lines);
    }
}
