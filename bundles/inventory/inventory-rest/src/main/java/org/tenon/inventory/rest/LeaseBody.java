package org.tenon.inventory.rest;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.tenon.catalog.ProductId;
import org.tenon.inventory.Lease;
import org.tenon.inventory.Reservation;
import org.tenon.inventory.WarehouseId;

/** What is set aside for a while, as an answer gives it. */
record LeaseBody(String document, Instant until, boolean expired, List<Line> lines) {

    /** What a line wants, and has. */
    record Line(String line, ProductId product, WarehouseId warehouse, BigDecimal quantity, BigDecimal reserved) {

        static Line of(Reservation reservation) {
            return new Line(
                    reservation.line(),
                    reservation.product(),
                    reservation.warehouse(),
                    reservation.requested(),
                    reservation.reserved());
        }
    }

    static LeaseBody of(Lease lease) {
        return new LeaseBody(
                lease.document(),
                lease.until(),
                lease.expired(),
                lease.reservations().stream().map(Line::of).toList());
    }
}
