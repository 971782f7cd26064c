package org.tenon.inventory.internal;

import java.math.BigDecimal;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.IdClass;
import javax.persistence.Table;
import javax.persistence.Version;

/**
 * How much of a product a warehouse has. Loaded as an entity only by {@link Levels#lock}, so that one in memory is always
 * the row as it is; whoever only wants to read selects columns.
 */
@Entity
@Table(name = "inventory_level")
@IdClass(LevelKey.class)
class LevelRow {

    @Id
    @Column(name = "product")
    String product = "";

    @Id
    @Column(name = "warehouse")
    String warehouse = "";

    @Column(name = "on_hand")
    BigDecimal onHand = BigDecimal.ZERO;

    @Column(name = "reserved")
    BigDecimal reserved = BigDecimal.ZERO;

    /** Whether it is kept in parts: by lot and location. */
    @Column(name = "parted")
    boolean parted;

    @Version
    @Column(name = "version")
    long version;

    BigDecimal available() {
        return onHand.subtract(reserved);
    }
}
