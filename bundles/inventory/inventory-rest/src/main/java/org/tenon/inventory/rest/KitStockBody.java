package org.tenon.inventory.rest;

import java.math.BigDecimal;
import java.util.List;
import org.tenon.catalog.KitComponent;
import org.tenon.catalog.ProductId;
import org.tenon.inventory.KitLevel;
import org.tenon.inventory.WarehouseId;

/**
 * How many kits there are.
 *
 * @param components what one comes to, of what there is stock of
 * @param items by warehouse
 */
record KitStockBody(ProductId product, List<Part> components, List<Item> items) {

    /** A component, and how much of it one kit takes. */
    record Part(ProductId product, BigDecimal quantity) {}

    /**
     * Whole kits of a warehouse.
     *
     * @param incoming how many more, once all that is expected is there
     */
    record Item(WarehouseId warehouse, BigDecimal available, BigDecimal incoming) {}

    static KitStockBody of(ProductId product, List<KitComponent> components, List<KitLevel> levels) {
        return new KitStockBody(
                product,
                components.stream()
                        .map(each -> new Part(each.product(), each.quantity()))
                        .toList(),
                levels.stream()
                        .map(level -> new Item(level.warehouse(), level.available(), level.incoming()))
                        .toList());
    }
}
