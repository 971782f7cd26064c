package org.tenon.purchasing.rest;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tenon.catalog.ProductId;
import org.tenon.inventory.WarehouseId;
import org.tenon.kernel.Money;
import org.tenon.kernel.problem.Violations;
import org.tenon.purchasing.PurchaseOrder;
import org.tenon.purchasing.PurchaseOrderDraft;
import org.tenon.purchasing.SupplierId;

/** What is to be ordered, as a request gives it. Without a warehouse it goes to {@code MAIN}. */
record PurchaseOrderInput(
        @Nullable SupplierId supplier,
        Optional<WarehouseId> warehouse,
        Optional<String> reference,
        @Nullable List<@Nullable Line> lines) {

    /**
     * @param unitCost left out: the supplier's price
     * @param expected left out: after the lead time
     */
    record Line(
            @Nullable ProductId product,
            @Nullable BigDecimal quantity,
            Optional<Money> unitCost,
            Optional<LocalDate> expected) {}

    static PurchaseOrderInput of(PurchaseOrder order) {
        return new PurchaseOrderInput(
                order.supplier(),
                Optional.of(order.warehouse()),
                order.reference(),
                order.lines().stream()
                        .<@Nullable Line>map(line -> new Line(
                                line.product(),
                                line.quantity(),
                                Optional.of(line.unitCost()),
                                Optional.of(line.expected())))
                        .toList());
    }

    /** @throws org.tenon.kernel.problem.InvalidRequestException with all that is missing */
    PurchaseOrderDraft draft() {
        Violations violations = new Violations();
        violations.check(supplier != null, "/supplier", "required", "Say of whom it is ordered.");
        if (violations.check(lines != null, "/lines", "required", "Give at least one line.")) {
            for (int i = 0; i < lines.size(); i++) {
                Line line = lines.get(i);
                String pointer = "/lines/" + i;
                if (violations.check(line != null, pointer, "required", "A line is an object.")) {
                    violations.check(
                            line.product() != null, pointer + "/product", "required", "A line names a product.");
                    violations.check(
                            line.quantity() != null, pointer + "/quantity", "required", "A line has a quantity.");
                }
            }
        }
        violations.throwIfAny();
        return new PurchaseOrderDraft(
                supplier,
                warehouse.orElse(WarehouseId.MAIN),
                reference,
                lines.stream()
                        .map(line -> new PurchaseOrderDraft.Line(
                                line.product(), line.quantity(), line.unitCost(), line.expected()))
                        .toList());
    }
}
