package org.tenon.order.internal;

import java.math.BigDecimal;
import java.util.Map;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.jspecify.annotations.Nullable;
import org.tenon.kernel.NewId;
import org.tenon.order.ShipmentRequest;

/** How much of a line left with a shipment. Never changed. */
@Entity
@Table(name = "order_shipment_line")
class ShipmentLineRow {

    @Id
    @Column(name = "id")
    String id;

    @Column(name = "shipment_id")
    String shipment;

    @Column(name = "order_id")
    String order;

    @Column(name = "line_no")
    int number;

    @Column(name = "quantity")
    BigDecimal quantity;

    /** What of the line's net amount that is. */
    @Column(name = "net")
    BigDecimal net;

    /** What it comes to in numbers, as it was said then: see {@link SaidNumbers}. */
    @Column(name = "attributes")
    @Nullable
    String attributes;

    /**
     * Once it has been noted on the line.
     *
     * @param ofProduct what one of the product's own unit says
     */
    static ShipmentLineRow of(
            ShipmentRow shipment, OrderLineRow line, BigDecimal quantity, Map<String, BigDecimal> ofProduct) {
        ShipmentLineRow row = new ShipmentLineRow();
        row.id = NewId.next();
        row.shipment = shipment.id;
        row.order = shipment.order;
        row.number = line.number;
        row.quantity = quantity;
        row.net = Share.ofNet(line, quantity, line.shipped);
        row.attributes = JsonColumns.attributesText(SaidNumbers.of(line, ofProduct, quantity, line.shipped));
        return row;
    }

    ShipmentRequest.Line line() {
        BigDecimal stripped = quantity.stripTrailingZeros();
        return new ShipmentRequest.Line(Integer.toString(number), stripped.setScale(Math.max(0, stripped.scale())));
    }
}
