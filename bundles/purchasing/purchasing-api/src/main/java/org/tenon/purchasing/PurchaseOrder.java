package org.tenon.purchasing;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.tenon.customer.CustomerId;
import org.tenon.inventory.WarehouseId;
import org.tenon.kernel.Money;

/**
 * What was ordered of a supplier, and what has come of it.
 *
 * @param number the number that people read, {@code PO-000017}
 * @param tolerance the supplier's when the order was drafted
 * @param total the sum of the lines' totals
 * @param sentAt empty for drafts, and for what was cancelled as one
 * @param version rises with every change
 * @param shipTo the customer to whom the supplier sends it; empty when it goes to the warehouse
 */
public record PurchaseOrder(
        PurchaseOrderId id,
        String number,
        PurchaseOrderState state,
        SupplierId supplier,
        WarehouseId warehouse,
        Optional<String> reference,
        Currency currency,
        ReceiptTolerance tolerance,
        List<PurchaseOrderLine> lines,
        Money total,
        Instant createdAt,
        Optional<Instant> sentAt,
        long version,
        Optional<CustomerId> shipTo) {

    public PurchaseOrder {
        requireNonNull(id, "id");
        requireNonNull(number, "number");
        requireNonNull(state, "state");
        requireNonNull(supplier, "supplier");
        requireNonNull(warehouse, "warehouse");
        requireNonNull(reference, "reference");
        requireNonNull(currency, "currency");
        requireNonNull(tolerance, "tolerance");
        lines = List.copyOf(lines);
        requireNonNull(total, "total");
        requireNonNull(createdAt, "createdAt");
        requireNonNull(sentAt, "sentAt");
        requireNonNull(shipTo, "shipTo");
    }

    /** An order of goods for a warehouse. */
    public PurchaseOrder(
            PurchaseOrderId id,
            String number,
            PurchaseOrderState state,
            SupplierId supplier,
            WarehouseId warehouse,
            Optional<String> reference,
            Currency currency,
            ReceiptTolerance tolerance,
            List<PurchaseOrderLine> lines,
            Money total,
            Instant createdAt,
            Optional<Instant> sentAt,
            long version) {
        this(
                id,
                number,
                state,
                supplier,
                warehouse,
                reference,
                currency,
                tolerance,
                lines,
                total,
                createdAt,
                sentAt,
                version,
                Optional.empty());
    }
}
