package org.tenon.inventory.rest;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tenon.catalog.ProductId;
import org.tenon.inventory.BookedStock;
import org.tenon.inventory.BookingId;
import org.tenon.inventory.BookingReason;
import org.tenon.inventory.WarehouseId;
import org.tenon.kernel.Money;

/** A booking as an answer gives it. */
record BookingBody(
        BookingId id,
        String document,
        WarehouseId warehouse,
        BookingReason reason,
        Optional<String> source,
        Optional<String> note,
        Optional<String> reverses,
        Optional<LocalDate> on,
        List<Line> lines,
        Instant at) {

    /** How much of what. */
    record Line(ProductId product, BigDecimal quantity, Optional<String> lot, Optional<Money> unitCost) {}

    /** @param costs whether what the goods cost is shown */
    static BookingBody of(BookedStock booked, boolean costs) {
        return new BookingBody(
                booked.id(),
                booked.document(),
                booked.booking().warehouse(),
                booked.booking().reason(),
                booked.booking().source(),
                booked.booking().note(),
                booked.reverses(),
                booked.booking().on(),
                booked.booking().lines().stream()
                        .map(line -> new Line(
                                line.product(),
                                line.quantity(),
                                line.lot(),
                                line.unitCost().filter(cost -> costs)))
                        .toList(),
                booked.at());
    }
}
