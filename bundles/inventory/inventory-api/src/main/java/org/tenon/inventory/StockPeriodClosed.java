package org.tenon.inventory;

import java.time.Instant;
import java.time.LocalDate;
import org.tenon.kernel.event.DomainEvent;

/** Nothing is booked up to a day any more. */
public record StockPeriodClosed(LocalDate through, Instant at) implements DomainEvent {

    @Override
    public String type() {
        return "stock.period-closed";
    }

    @Override
    public String subject() {
        return through.toString();
    }
}
