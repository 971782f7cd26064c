package org.tenon.purchasing.internal;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.Table;
import org.jspecify.annotations.Nullable;
import org.tenon.customer.CustomerId;
import org.tenon.inventory.WarehouseId;
import org.tenon.kernel.Money;
import org.tenon.kernel.Percent;
import org.tenon.persistence.Utc;
import org.tenon.purchasing.PurchaseOrder;
import org.tenon.purchasing.PurchaseOrderId;
import org.tenon.purchasing.PurchaseOrderState;
import org.tenon.purchasing.ReceiptTolerance;
import org.tenon.purchasing.SupplierId;

/** A purchase order without its lines. Whoever changes one holds its row and counts the version. */
@Entity(name = "PurchaseOrder")
@Table(name = "purchasing_order")
class OrderRow {

    @Id
    @Column(name = "id")
    String id = "";

    @Column(name = "order_number")
    String number = "";

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    PurchaseOrderState state = PurchaseOrderState.DRAFT;

    @Column(name = "supplier_id")
    String supplier = "";

    @Column(name = "warehouse_id")
    String warehouse = "";

    @Column(name = "reference")
    @Nullable
    String reference;

    @Column(name = "currency")
    String currency = "";

    @Column(name = "over_percent")
    BigDecimal over = BigDecimal.ZERO;

    @Column(name = "under_percent")
    BigDecimal under = BigDecimal.ZERO;

    @Column(name = "total")
    BigDecimal total = BigDecimal.ZERO;

    @Column(name = "created_at")
    LocalDateTime createdAt = LocalDateTime.MIN;

    @Column(name = "sent_at")
    @Nullable
    LocalDateTime sentAt;

    /** The customer to whom the supplier sends it; null for what goes to the warehouse. */
    @Column(name = "ship_to")
    @Nullable
    String shipTo;

    @Column(name = "version")
    long version;

    /** Has the supplier send it to a customer, who gets exactly what was ordered. */
    void shipTo(String customer) {
        shipTo = customer;
        over = BigDecimal.ZERO;
        under = BigDecimal.ZERO;
    }

    boolean isDropShipment() {
        return shipTo != null;
    }

    /** Whether its supplier has it, and something of it is still to come. */
    boolean isSent() {
        return state == PurchaseOrderState.SENT || state == PurchaseOrderState.PARTLY_RECEIVED;
    }

    PurchaseOrderId id() {
        return new PurchaseOrderId(id);
    }

    WarehouseId warehouse() {
        return new WarehouseId(warehouse);
    }

    Currency currency() {
        return Currency.getInstance(currency);
    }

    ReceiptTolerance tolerance() {
        return new ReceiptTolerance(new Percent(over), new Percent(under));
    }

    PurchaseOrder toOrder(List<LineRow> lines) {
        return new PurchaseOrder(
                id(),
                number,
                state,
                new SupplierId(supplier),
                warehouse(),
                Optional.ofNullable(reference),
                currency(),
                tolerance(),
                lines.stream().map(line -> line.toLine(currency())).toList(),
                new Money(total, currency()),
                Utc.instant(createdAt),
                Optional.ofNullable(sentAt).map(Utc::instant),
                version,
                Optional.ofNullable(shipTo).map(CustomerId::new));
    }
}
