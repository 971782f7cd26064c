package org.tenon.inventory.rest;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.tenon.catalog.ProductId;
import org.tenon.inventory.Receipt;
import org.tenon.inventory.ReceiptId;
import org.tenon.inventory.WarehouseId;
import org.tenon.kernel.Money;

/** A booked receipt as an answer gives it. */
record ReceiptBody(ReceiptId id, WarehouseId warehouse, Optional<String> reference, List<Line> lines) {

    /** A line of a receipt. */
    record Line(ProductId product, BigDecimal quantity, Optional<String> lot, Optional<Money> unitCost) {

        private static Line of(Receipt.Line line) {
            return new Line(line.product(), line.quantity(), line.lot(), line.unitCost());
        }
    }

    static ReceiptBody of(ReceiptId id, Receipt receipt) {
        return new ReceiptBody(
                id,
                receipt.warehouse(),
                receipt.reference(),
                receipt.lines().stream().map(Line::of).toList());
    }
}
