package org.tenon.order.internal;

import java.time.Instant;
import java.time.LocalDateTime;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.Table;
import org.tenon.kernel.NewId;
import org.tenon.order.OrderRelation;
import org.tenon.persistence.Utc;

/** What an order has to do with another, as it is kept. Never changed. */
@Entity
@Table(name = "order_relation")
class RelationRow {

    @Id
    @Column(name = "id")
    String id;

    @Column(name = "order_id")
    String order;

    @Column(name = "other_id")
    String other;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind")
    OrderRelation.Kind kind;

    @Column(name = "related_at")
    LocalDateTime at;

    static RelationRow of(OrderRow order, OrderRelation.Kind kind, OrderRow other, Instant at) {
        RelationRow row = new RelationRow();
        row.id = NewId.next();
        row.order = order.id;
        row.other = other.id;
        row.kind = kind;
        row.at = Utc.column(at);
        return row;
    }

    OrderRelation relation(OrderRow other) {
        return new OrderRelation(kind, other.orderId(), other.number, Utc.instant(at));
    }
}
