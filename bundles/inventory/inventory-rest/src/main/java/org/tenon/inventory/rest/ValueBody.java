package org.tenon.inventory.rest;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.tenon.catalog.ProductId;
import org.tenon.inventory.CostingMethod;
import org.tenon.inventory.StockValue;
import org.tenon.kernel.Money;

/** What a product's stock is worth, as an answer gives it. */
record ValueBody(
        ProductId product, CostingMethod method, BigDecimal quantity, Money value, Money unitCost, List<Layer> layers) {

    /** Goods that are worth the same. */
    record Layer(Optional<String> document, Optional<String> lot, BigDecimal quantity, Money value) {}

    static ValueBody of(StockValue value, Documents documents) {
        UnaryOperator<String> named = documents.among(value.layers().stream()
                .flatMap(layer -> layer.document().stream())
                .toList());
        return new ValueBody(
                value.product(),
                value.method(),
                value.quantity(),
                value.value(),
                value.unitCost(),
                value.layers().stream()
                        .map(layer ->
                                new Layer(layer.document().map(named), layer.lot(), layer.quantity(), layer.value()))
                        .toList());
    }
}
