package org.tenon.inventory.internal;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.IdClass;
import javax.persistence.Table;
import javax.persistence.Version;
import org.jspecify.annotations.Nullable;

/** How much of a level is of which lot, and where. Loaded only after the level's row was locked; '' is no known lot or location. */
@Entity
@Table(name = "inventory_part")
@IdClass(PartKey.class)
class PartRow {

    @Id
    @Column(name = "product")
    String product = "";

    @Id
    @Column(name = "warehouse")
    String warehouse = "";

    @Id
    @Column(name = "location")
    String location = "";

    @Id
    @Column(name = "lot")
    String lot = "";

    @Column(name = "on_hand")
    BigDecimal onHand = BigDecimal.ZERO;

    @Column(name = "reserved")
    BigDecimal reserved = BigDecimal.ZERO;

    @Column(name = "held")
    BigDecimal held = BigDecimal.ZERO;

    @Column(name = "reason")
    @Nullable
    String reason;

    /** Of no known lot: since when there is something; null for longer than anybody knows. */
    @Column(name = "since")
    @Nullable
    LocalDateTime since;

    /** Which of those of one moment came first. */
    @Column(name = "arrival")
    @Nullable
    String arrival;

    @Version
    @Column(name = "version")
    long version;

    /** Neither reserved nor on hold. */
    BigDecimal free() {
        return onHand.subtract(reserved).subtract(held);
    }
}
