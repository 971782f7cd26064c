package org.tenon.order.rest;

import java.time.Instant;
import org.tenon.order.OrderId;
import org.tenon.order.OrderRelation;

/** What an order has to do with another, as an answer gives it. */
record RelationBody(OrderRelation.Kind kind, OrderId order, String number, Instant at) {

    static RelationBody of(OrderRelation relation) {
        return new RelationBody(relation.kind(), relation.other(), relation.number(), relation.at());
    }
}
