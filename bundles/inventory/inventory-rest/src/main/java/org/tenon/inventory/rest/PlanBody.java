package org.tenon.inventory.rest;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.tenon.catalog.ProductId;
import org.tenon.inventory.PlannedReceipt;
import org.tenon.inventory.PlannedReceiptId;
import org.tenon.inventory.WarehouseId;
import org.tenon.kernel.Percent;

/** What is expected, as an answer gives it. */
record PlanBody(
        PlannedReceiptId id,
        WarehouseId warehouse,
        ProductId product,
        BigDecimal quantity,
        BigDecimal received,
        BigDecimal open,
        LocalDate expected,
        Percent reliability,
        Optional<String> reference,
        boolean cancelled) {

    static PlanBody of(PlannedReceipt planned) {
        return new PlanBody(
                planned.id(),
                planned.plan().warehouse(),
                planned.plan().product(),
                planned.plan().quantity(),
                planned.received(),
                planned.open(),
                planned.plan().expected(),
                planned.plan().reliability(),
                planned.plan().reference(),
                planned.cancelled());
    }
}
