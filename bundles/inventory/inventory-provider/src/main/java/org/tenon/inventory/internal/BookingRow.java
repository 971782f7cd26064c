package org.tenon.inventory.internal;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.Table;
import org.jspecify.annotations.Nullable;
import org.tenon.inventory.BookedStock;
import org.tenon.inventory.Booking;
import org.tenon.inventory.BookingId;
import org.tenon.inventory.BookingReason;
import org.tenon.inventory.Receipt;
import org.tenon.inventory.WarehouseId;
import org.tenon.persistence.Utc;

/** The head of a booking; its lines are the moves that carry {@code "booking/<id>"}. */
@Entity
@Table(name = "inventory_booking")
class BookingRow {

    @Id
    @Column(name = "id")
    String id = "";

    @Column(name = "warehouse")
    String warehouse = "";

    @Enumerated(EnumType.STRING)
    @Column(name = "reason")
    BookingReason reason = BookingReason.FOUND;

    @Column(name = "source")
    @Nullable
    String source;

    @Column(name = "note")
    @Nullable
    String note;

    @Column(name = "reverses")
    @Nullable
    String reverses;

    /** The past day that it was booked for; null for the day on which it was booked. */
    @Column(name = "happened_on")
    @Nullable
    LocalDate happenedOn;

    @Column(name = "booked_at")
    LocalDateTime bookedAt = LocalDateTime.MIN;

    String document() {
        return "booking/" + id;
    }

    BookedStock booked(List<MoveRow> moves) {
        return new BookedStock(
                new BookingId(id),
                new Booking(
                        new WarehouseId(warehouse),
                        reason,
                        Optional.ofNullable(source),
                        Optional.ofNullable(note),
                        moves.stream().map(BookingRow::line).toList(),
                        Optional.ofNullable(happenedOn)),
                Optional.ofNullable(reverses),
                Utc.instant(bookedAt));
    }

    private static Booking.Line line(MoveRow move) {
        Receipt.Line line = move.toReceiptLine();
        return new Booking.Line(line.product(), line.quantity().abs(), line.lot(), line.unitCost());
    }
}
