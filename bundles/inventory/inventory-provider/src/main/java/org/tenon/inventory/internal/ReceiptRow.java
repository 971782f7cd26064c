package org.tenon.inventory.internal;

import java.time.LocalDate;
import java.time.LocalDateTime;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.jspecify.annotations.Nullable;

/** The head of a receipt; its lines are the moves that carry {@code "receipt/<id>"}. */
@Entity
@Table(name = "inventory_receipt")
class ReceiptRow {

    @Id
    @Column(name = "id")
    String id = "";

    @Column(name = "warehouse")
    String warehouse = "";

    @Column(name = "reference")
    @Nullable
    String reference;

    /** The past day that it was booked for; null for the day on which it was booked. */
    @Column(name = "came_on")
    @Nullable
    LocalDate cameOn;

    @Column(name = "received_at")
    LocalDateTime receivedAt = LocalDateTime.MIN;
}
