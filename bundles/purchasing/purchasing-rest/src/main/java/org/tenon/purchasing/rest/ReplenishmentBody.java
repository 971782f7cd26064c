package org.tenon.purchasing.rest;

import java.math.BigDecimal;
import java.util.List;
import org.tenon.catalog.ProductId;
import org.tenon.inventory.WarehouseId;
import org.tenon.purchasing.Replenishment;

/** What was drafted, and what nobody delivers. */
record ReplenishmentBody(List<PurchaseOrderBody> orders, List<Missing> unsupplied) {

    /** What should be ordered, and of nobody can be. */
    record Missing(ProductId product, WarehouseId warehouse, BigDecimal quantity) {}

    static ReplenishmentBody of(Replenishment drafted, boolean costs) {
        return new ReplenishmentBody(
                drafted.orders().stream()
                        .map(order -> PurchaseOrderBody.of(order, costs))
                        .toList(),
                drafted.unsupplied().stream()
                        .map(each -> new Missing(each.product(), each.warehouse(), each.quantity()))
                        .toList());
    }
}
