package org.tenon.inventory.internal;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

@Entity
@Table(name = "inventory_warehouse")
class WarehouseRow {

    @Id
    @Column(name = "code")
    String code = "";
}
