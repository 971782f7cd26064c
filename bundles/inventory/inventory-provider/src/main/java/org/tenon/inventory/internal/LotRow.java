package org.tenon.inventory.internal;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.IdClass;
import javax.persistence.Table;
import javax.persistence.Version;
import org.jspecify.annotations.Nullable;
import org.tenon.catalog.ProductId;
import org.tenon.inventory.Lot;
import org.tenon.inventory.LotFacts;
import org.tenon.persistence.Utc;

/** A lot, or a single piece. */
@Entity
@Table(name = "inventory_lot")
@IdClass(LotKey.class)
class LotRow {

    @Id
    @Column(name = "product")
    String product = "";

    @Id
    @Column(name = "lot")
    String lot = "";

    @Column(name = "expires")
    @Nullable
    LocalDate expires;

    @Column(name = "owner")
    @Nullable
    String owner;

    @Column(name = "serial")
    boolean serial;

    @Column(name = "since")
    LocalDateTime since = LocalDateTime.MIN;

    /** Which of those of one moment came first. */
    @Column(name = "arrival")
    String arrival = "";

    @Version
    @Column(name = "version")
    long version;

    void take(LotFacts facts) {
        expires = facts.expires().orElse(null);
        owner = facts.owner().orElse(null);
        serial = facts.serial();
    }

    LotFacts facts() {
        return new LotFacts(Optional.ofNullable(expires), Optional.ofNullable(owner), serial);
    }

    Lot toLot() {
        return new Lot(new ProductId(product), lot, facts(), Utc.instant(since), version);
    }
}
