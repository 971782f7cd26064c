package org.tenon.inventory.internal;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.Currency;
import java.util.Optional;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.Table;
import org.jspecify.annotations.Nullable;
import org.tenon.catalog.ProductId;
import org.tenon.inventory.Receipt;
import org.tenon.inventory.StockMove;
import org.tenon.inventory.StockPlace;
import org.tenon.inventory.WarehouseId;
import org.tenon.kernel.Money;
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

    @Column(name = "location")
    @Nullable
    String location;

    /** Which of its document's issues it was; null for other moves. */
    @Column(name = "issue_key")
    @Nullable
    String issueKey;

    /** Where the goods came from or went to. */
    @Enumerated(EnumType.STRING)
    @Column(name = "place")
    StockPlace place = StockPlace.SUPPLIER;

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
                Utc.instant(movedAt),
                Optional.of(place),
                Optional.ofNullable(location));
    }

    /** The line of the receipt that this move books. */
    Receipt.Line toReceiptLine() {
        return new Receipt.Line(
                new ProductId(product),
                Decimals.plain(quantity),
                Optional.ofNullable(lot),
                unitCost == null || costCurrency == null
                        ? Optional.empty()
                        : Optional.of(new Money(unitCost, Currency.getInstance(costCurrency))));
    }
}
