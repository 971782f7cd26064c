package org.tenon.purchasing.internal;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.Objects;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.IdClass;
import javax.persistence.Table;
import org.jspecify.annotations.Nullable;
import org.tenon.inventory.ReceiptId;
import org.tenon.persistence.Utc;
import org.tenon.purchasing.PurchaseReceipt;

/** A part of a line that came in. */
@Entity(name = "PurchaseReceipt")
@Table(name = "purchasing_receipt")
@IdClass(ReceiptRow.Key.class)
class ReceiptRow {

    /** A line and inventory's receipt of it. JPA wants a mutable class here. */
    public static final class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        private @Nullable String order;
        private int line;
        private @Nullable String receipt;

        public Key() {}

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key key
                    && Objects.equals(order, key.order)
                    && line == key.line
                    && Objects.equals(receipt, key.receipt);
        }

        @Override
        public int hashCode() {
            return Objects.hash(order, line, receipt);
        }
    }

    @Id
    @Column(name = "order_id")
    String order = "";

    @Id
    @Column(name = "line_no")
    int line;

    @Id
    @Column(name = "receipt_id")
    String receipt = "";

    @Column(name = "quantity")
    BigDecimal quantity = BigDecimal.ZERO;

    @Column(name = "booked_at")
    LocalDateTime bookedAt = LocalDateTime.MIN;

    PurchaseReceipt toReceipt() {
        return new PurchaseReceipt(line, new ReceiptId(receipt), Decimals.plain(quantity), Utc.instant(bookedAt));
    }
}
