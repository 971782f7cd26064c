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
import org.tenon.inventory.StockMove;
import org.tenon.inventory.WarehouseId;
import org.tenon.persistence.Utc;

/** An entry of the ledger. */
@Entity
@Table(name = "inventory_move")
class MoveRow {

    @Id
    @Column(name = "id")
    String id = "";

    @Column(name = "product")
    String product = "";

    @Column(name = "warehouse")
    String warehouse = "";

    @Column(name = "quantity")
    BigDecimal quantity = BigDecimal.ZERO;

    @Column(name = "document")
    String document = "";

    @Column(name = "lot")
    @Nullable
    String lot;

    @Column(name = "unit_cost")
    @Nullable
    BigDecimal unitCost;

    @Column(name = "cost_currency")
    @Nullable
    String costCurrency;

    @Column(name = "moved_at")
    LocalDateTime movedAt = LocalDateTime.MIN;

    StockMove toMove() {
        return new StockMove(
                id,
                new ProductId(product),
                new WarehouseId(warehouse),
                Decimals.plain(quantity),
                document,
                Optional.ofNullable(lot),
                Utc.instant(movedAt));
    }
}
