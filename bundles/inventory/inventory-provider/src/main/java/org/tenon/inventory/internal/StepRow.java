package org.tenon.inventory.internal;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.Optional;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.jspecify.annotations.Nullable;
import org.tenon.catalog.ProductId;
import org.tenon.inventory.StockStep;
import org.tenon.inventory.WarehouseId;
import org.tenon.persistence.Utc;

/** Goods that were carried from one location to another; '' is no known lot or location. Never changed. */
@Entity
@Table(name = "inventory_step")
class StepRow {

    @Id
    @Column(name = "id")
    String id = "";

    @Column(name = "step_key")
    String key = "";

    @Column(name = "product")
    String product = "";

    @Column(name = "warehouse")
    String warehouse = "";

    @Column(name = "lot")
    String lot = "";

    @Column(name = "from_location")
    String from = "";

    @Column(name = "to_location")
    String to = "";

    @Column(name = "quantity")
    BigDecimal quantity = BigDecimal.ZERO;

    @Column(name = "document")
    @Nullable
    String document;

    @Column(name = "moved_at")
    LocalDateTime movedAt = LocalDateTime.MIN;

    StockStep toStep() {
        return new StockStep(
                id,
                key,
                new ProductId(product),
                new WarehouseId(warehouse),
                Texts.optional(lot),
                Texts.optional(from),
                Texts.optional(to),
                Decimals.plain(quantity),
                Optional.ofNullable(document),
                Utc.instant(movedAt));
    }
}
