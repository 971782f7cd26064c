package org.tenon.inventory;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.List;
import org.tenon.catalog.ProductId;
import org.tenon.kernel.Money;

/**
 * What a product's stock in all warehouses is worth, with what is on the way between them and without what belongs to others.
 *
 * @param quantity less than zero when more had left than was there, by the days of the moves
 * @param value always the sum of the layers' values; exact
 * @param unitCost what a unit is worth: value by quantity, to 12 decimals; what one was worth at last when there is none
 * @param layers what it consists of, what leaves first at the head; one where all units are worth the same
 */
public record StockValue(
        ProductId product,
        CostingMethod method,
        BigDecimal quantity,
        Money value,
        Money unitCost,
        List<CostLayer> layers) {

    public StockValue {
        requireNonNull(product, "product");
        requireNonNull(method, "method");
        requireNonNull(quantity, "quantity");
        requireNonNull(value, "value");
        requireNonNull(unitCost, "unitCost");
        layers = List.copyOf(layers);
    }
}
