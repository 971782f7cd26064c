package org.tenon.purchasing.rest;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.tenon.catalog.ProductId;
import org.tenon.customer.CustomerId;
import org.tenon.inventory.PlannedReceiptId;
import org.tenon.inventory.WarehouseId;
import org.tenon.kernel.Money;
import org.tenon.purchasing.OrderedFor;
import org.tenon.purchasing.PurchaseOrder;
import org.tenon.purchasing.PurchaseOrderId;
import org.tenon.purchasing.PurchaseOrderLine;
import org.tenon.purchasing.PurchaseOrderState;
import org.tenon.purchasing.SupplierId;

/**
 * A purchase order as an answer gives it.
 *
 * @param total for those who see costs
 * @param shipTo the customer to whom the supplier sends it; left out when it goes to the warehouse
 */
record PurchaseOrderBody(
        PurchaseOrderId id,
        String number,
        PurchaseOrderState state,
        SupplierId supplier,
        WarehouseId warehouse,
        Optional<String> reference,
        Currency currency,
        SupplierInput.ToleranceBody tolerance,
        List<Line> lines,
        Optional<Money> total,
        Instant createdAt,
        Optional<Instant> sentAt,
        Optional<CustomerId> shipTo) {

    /** For which line of which document something is bought, and how much of it. */
    record OrderedForBody(String document, String line, BigDecimal quantity) {
        private static OrderedForBody of(OrderedFor orderedFor) {
            return new OrderedForBody(orderedFor.document(), orderedFor.line(), orderedFor.quantity());
        }
    }

    /**
     * A line of it.
     *
     * @param line its number
     * @param unitCost for those who see costs
     * @param total likewise
     * @param plannedReceipt what stock expects of it
     * @param orderedFor for whom it is bought; left out for the stock
     */
    record Line(
            int line,
            ProductId product,
            Optional<String> supplierNumber,
            BigDecimal quantity,
            BigDecimal received,
            BigDecimal open,
            boolean closed,
            LocalDate expected,
            Optional<Money> unitCost,
            Optional<Money> total,
            Optional<PlannedReceiptId> plannedReceipt,
            Optional<OrderedForBody> orderedFor) {

        private static Line of(PurchaseOrderLine line, boolean costs) {
            return new Line(
                    line.number(),
                    line.product(),
                    line.supplierNumber(),
                    line.quantity(),
                    line.received(),
                    line.open(),
                    line.closed(),
                    line.expected(),
                    Optional.of(line.unitCost()).filter(cost -> costs),
                    Optional.of(line.total()).filter(cost -> costs),
                    line.plan(),
                    line.orderedFor().map(OrderedForBody::of));
        }
    }

    /** @param costs whether what the goods cost is shown */
    static PurchaseOrderBody of(PurchaseOrder order, boolean costs) {
        return new PurchaseOrderBody(
                order.id(),
                order.number(),
                order.state(),
                order.supplier(),
                order.warehouse(),
                order.reference(),
                order.currency(),
                SupplierInput.ToleranceBody.of(order.tolerance()),
                order.lines().stream().map(line -> Line.of(line, costs)).toList(),
                Optional.of(order.total()).filter(total -> costs),
                order.createdAt(),
                order.sentAt(),
                order.shipTo());
    }
}
