package org.tenon.inventory.rest;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tenon.catalog.ProductId;
import org.tenon.inventory.Receipt;
import org.tenon.inventory.ReceiptId;
import org.tenon.inventory.WarehouseId;
import org.tenon.kernel.Money;

/** A booked receipt as an answer gives it. */
record ReceiptBody(
        ReceiptId id, WarehouseId warehouse, Optional<String> reference, Optional<LocalDate> on, List<Line> lines) {

    /** A line of a receipt. */
    record Line(
            ProductId product,
            BigDecimal quantity,
            Optional<String> lot,
            Optional<Money> unitCost,
            Optional<LocalDate> expires,
            Optional<String> owner,
            Optional<Boolean> serial,
            Optional<String> location) {

        private static Line of(Receipt.Line line, boolean costs) {
            return new Line(
                    line.product(),
                    line.quantity(),
                    line.lot(),
                    line.unitCost().filter(cost -> costs),
                    line.facts().expires(),
                    line.facts().owner(),
                    Optional.of(line.facts().serial()).filter(serial -> serial),
                    line.location());
        }
    }

    /** @param costs whether what the goods cost is shown */
    static ReceiptBody of(ReceiptId id, Receipt receipt, boolean costs) {
        return new ReceiptBody(
                id,
                receipt.warehouse(),
                receipt.reference(),
                receipt.on(),
                receipt.lines().stream().map(line -> Line.of(line, costs)).toList());
    }
}
