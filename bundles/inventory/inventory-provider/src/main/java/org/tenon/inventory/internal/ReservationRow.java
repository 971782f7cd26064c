package org.tenon.inventory.internal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.IdClass;
import javax.persistence.Table;
import javax.persistence.Version;
import org.jspecify.annotations.Nullable;
import org.tenon.catalog.ProductId;
import org.tenon.inventory.Reservation;
import org.tenon.inventory.WarehouseId;

/** What a document's line wants, has set aside and has been given. Loaded only after its level's row was locked. */
@Entity
@Table(name = "inventory_reservation")
@IdClass(ReservationKey.class)
class ReservationRow {

    @Id
    @Column(name = "document")
    String document = "";

    @Id
    @Column(name = "line")
    String line = "";

    @Column(name = "product")
    String product = "";

    @Column(name = "warehouse")
    String warehouse = "";

    @Column(name = "requested")
    BigDecimal requested = BigDecimal.ZERO;

    @Column(name = "reserved")
    BigDecimal reserved = BigDecimal.ZERO;

    @Column(name = "shipped")
    BigDecimal shipped = BigDecimal.ZERO;

    @Column(name = "due")
    @Nullable
    LocalDate due;

    @Column(name = "priority")
    int priority;

    /** When what is set aside goes back by itself; null for never. */
    @Column(name = "lease_ends")
    @Nullable
    LocalDateTime leaseEnds;

    /** The only lot that will do; null for any. */
    @Column(name = "lot")
    @Nullable
    String lot;

    /** What became of it: {@link ReservationHistory}. */
    @Column(name = "history")
    @Nullable
    String history;

    @Version
    @Column(name = "version")
    long version;

    ReservationKey key() {
        return ReservationKey.of(document, line);
    }

    Reservations.Place place() {
        return new Reservations.Place(warehouse, product);
    }

    /** Says what became of it. To be called after the change. */
    void note(LocalDateTime now, String why) {
        history = ReservationHistory.with(history, this, now, why);
    }

    /** What is still to leave: wanted and not shipped. */
    BigDecimal open() {
        return requested.subtract(shipped);
    }

    boolean hasEnded(LocalDateTime now) {
        return leaseEnds != null && !leaseEnds.isAfter(now);
    }

    /** Wants and has nothing more. The level is the caller's to change. */
    void giveBack(LocalDateTime now, String why) {
        boolean changes = open().signum() != 0 || reserved.signum() != 0;
        reserved = BigDecimal.ZERO;
        requested = shipped;
        leaseEnds = null;
        if (changes) {
            note(now, why);
        }
    }

    Reservation toReservation() {
        return new Reservation(
                document,
                line,
                new ProductId(product),
                new WarehouseId(warehouse),
                Decimals.plain(requested),
                Decimals.plain(reserved),
                Decimals.plain(shipped));
    }
}
