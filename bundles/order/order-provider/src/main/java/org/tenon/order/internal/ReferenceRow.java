package org.tenon.order.internal;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.IdClass;
import javax.persistence.Table;

/** A customer's reference that an order has taken. */
@Entity
@Table(name = "order_reference")
@IdClass(ReferenceKey.class)
class ReferenceRow {

    @Id
    @Column(name = "customer_id")
    String customer = "";

    @Id
    @Column(name = "reference")
    String reference = "";

    @Column(name = "order_id")
    String order = "";
}
