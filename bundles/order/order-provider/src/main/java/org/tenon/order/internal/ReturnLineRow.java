package org.tenon.order.internal;

import java.math.BigDecimal;
import java.util.List;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.Table;
import org.jspecify.annotations.Nullable;
import org.tenon.kernel.NewId;
import org.tenon.order.ReturnRequest;

/** How much of a line came back with a return, and what became of it. Never changed. */
@Entity
@Table(name = "order_return_line")
class ReturnLineRow {

    @Id
    @Column(name = "id")
    String id;

    @Column(name = "return_id")
    String returned;

    @Column(name = "order_id")
    String order;

    @Column(name = "line_no")
    int number;

    @Column(name = "quantity")
    BigDecimal quantity;

    /** What of the line's net amount that is. */
    @Column(name = "net")
    BigDecimal net;

    /** What of that which left with the goods in numbers came back with them: see {@link SaidNumbers}. */
    @Column(name = "attributes")
    @Nullable
    String attributes;

    @Enumerated(EnumType.STRING)
    @Column(name = "disposition")
    ReturnRequest.Disposition disposition;

    /** @param shipped all of the line that has left */
    static ReturnLineRow of(ReturnRow head, OrderLineRow line, ReturnRequest.Line back, List<ShipmentLineRow> shipped) {
        ReturnLineRow row = new ReturnLineRow();
        row.id = NewId.next();
        row.returned = head.id;
        row.order = head.order;
        row.number = line.number;
        row.quantity = back.quantity();
        row.net = Share.ofNet(line, row.quantity, line.returned);
        row.attributes = JsonColumns.attributesText(SaidNumbers.back(shipped, row.quantity, line.returned));
        row.disposition = back.disposition();
        return row;
    }

    ReturnRequest.Line line() {
        BigDecimal stripped = quantity.stripTrailingZeros();
        return new ReturnRequest.Line(
                Integer.toString(number), stripped.setScale(Math.max(0, stripped.scale())), disposition);
    }
}
