package org.tenon.inventory.internal;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import javax.persistence.Version;
import org.jspecify.annotations.Nullable;
import org.tenon.inventory.Transfer;
import org.tenon.inventory.TransferId;
import org.tenon.inventory.WarehouseId;
import org.tenon.persistence.Utc;

/** The head of a transfer. */
@Entity
@Table(name = "inventory_transfer")
class TransferRow {

    @Id
    @Column(name = "id")
    String id = "";

    @Column(name = "from_warehouse")
    String origin = "";

    @Column(name = "to_warehouse")
    String destination = "";

    @Column(name = "reference")
    @Nullable
    String reference;

    @Column(name = "expected")
    LocalDate expected = LocalDate.MIN;

    @Column(name = "sent_at")
    LocalDateTime sentAt = LocalDateTime.MIN;

    @Version
    @Column(name = "version")
    long version;

    String document() {
        return "transfer/" + id;
    }

    Transfer transfer(List<TransferLineRow> lines) {
        return new Transfer(
                new TransferId(id),
                new WarehouseId(origin),
                new WarehouseId(destination),
                Optional.ofNullable(reference),
                expected,
                lines.stream().map(TransferLineRow::line).toList(),
                Utc.instant(sentAt));
    }
}
