package org.tenon.inventory;

import java.time.Instant;
import org.tenon.kernel.event.DomainEvent;

/** Goods were booked in or out, by a correction, a return, a loss, or production. */
public record StockBooked(BookingId booking, WarehouseId warehouse, BookingReason reason, Instant at)
        implements DomainEvent {

    @Override
    public String type() {
        return "stock.booked";
    }

    @Override
    public String subject() {
        return booking.value();
    }
}
