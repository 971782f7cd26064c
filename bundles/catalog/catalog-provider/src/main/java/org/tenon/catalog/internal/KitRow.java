package org.tenon.catalog.internal;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** A kit of which somebody has said what it is made of. Whoever changes one holds the lock of all kits. */
@Entity(name = "Kit")
@Table(name = "catalog_kit")
class KitRow {

    @Id
    @Column(name = "product_id")
    String product;

    /** Counted by hand: what changes are its components. */
    @Column(name = "version")
    long version;

    KitRow(String product) {
        this.product = product;
    }
}
