package org.tenon.inventory.internal;

import java.math.BigDecimal;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.IdClass;
import javax.persistence.Table;

/** What was in stock when a day was closed, and what it was worth. A layer of nothing says what a unit was worth at last. */
@Entity
@Table(name = "inventory_closing_layer")
@IdClass(ClosingLayerKey.class)
class ClosingLayerRow {

    @Id
    @Column(name = "through")
    String through = "";

    @Id
    @Column(name = "product")
    String product = "";

    @Id
    @Column(name = "number")
    int number;

    @Column(name = "lot")
    String lot = "";

    @Column(name = "document")
    String document = "";

    @Column(name = "quantity")
    BigDecimal quantity = BigDecimal.ZERO;

    @Column(name = "amount")
    BigDecimal amount = BigDecimal.ZERO;

    @Column(name = "currency")
    String currency = "";

    @Column(name = "unit_cost")
    BigDecimal unitCost = BigDecimal.ZERO;

    static ClosingLayerRow of(String through, String product, int number, Layers.Layer layer, Valuation valuation) {
        ClosingLayerRow row = new ClosingLayerRow();
        row.through = through;
        row.product = product;
        row.number = number;
        row.lot = layer.lot;
        row.document = layer.document;
        row.quantity = layer.quantity;
        row.amount = layer.amount;
        row.currency = valuation.currency().getCurrencyCode();
        row.unitCost = valuation.layers().unit();
        return row;
    }
}
