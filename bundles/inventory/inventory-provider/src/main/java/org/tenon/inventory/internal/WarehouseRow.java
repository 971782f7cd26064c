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

    /** Whether it has stages; read with the warehouse, so that others need not look for them. Written by {@link StoredStages} alone. */
    @Column(name = "staged", insertable = false, updatable = false)
    boolean staged;

    @Column(name = "stages_version", insertable = false, updatable = false)
    long stagesVersion;
}
