package org.tenon.purchasing;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.tenon.catalog.ProductId;
import org.tenon.inventory.PlannedReceiptId;
import org.tenon.kernel.Money;

/**
 * A line of a purchase order.
 *
 * @param number from 1; it stays when the order is changed no more
 * @param supplierNumber the supplier's own number of the product
 * @param quantity in the product's unit
 * @param unitCost for one of it
 * @param total quantity times unit cost, rounded half up to the currency's minor unit
 * @param expected the day on which it is to come in
 * @param received what has come, or of a drop shipment what has gone to the customer
 * @param closed whether nothing more is expected, though less may have come than was ordered
 * @param plan what inventory expects of it; empty for drafts, for what is bought for a line of an order, and when the provider of
 *     inventory keeps no planned receipts
 * @param orderedFor for which line of which document it is bought; empty for the stock
 */
public record PurchaseOrderLine(
        int number,
        ProductId product,
        Optional<String> supplierNumber,
        BigDecimal quantity,
        Money unitCost,
        Money total,
        LocalDate expected,
        BigDecimal received,
        boolean closed,
        Optional<PlannedReceiptId> plan,
        Optional<OrderedFor> orderedFor) {

    public PurchaseOrderLine {
        requireNonNull(product, "product");
        requireNonNull(supplierNumber, "supplierNumber");
        requireNonNull(quantity, "quantity");
        requireNonNull(unitCost, "unitCost");
        requireNonNull(total, "total");
        requireNonNull(expected, "expected");
        requireNonNull(received, "received");
        requireNonNull(plan, "plan");
        requireNonNull(orderedFor, "orderedFor");
    }

    /** A line for the stock. */
    public PurchaseOrderLine(
            int number,
            ProductId product,
            Optional<String> supplierNumber,
            BigDecimal quantity,
            Money unitCost,
            Money total,
            LocalDate expected,
            BigDecimal received,
            boolean closed,
            Optional<PlannedReceiptId> plan) {
        this(
                number,
                product,
                supplierNumber,
                quantity,
                unitCost,
                total,
                expected,
                received,
                closed,
                plan,
                Optional.empty());
    }

    /** What is still to come. */
    public BigDecimal open() {
        return closed ? BigDecimal.ZERO : quantity.subtract(received).max(BigDecimal.ZERO);
    }
}
