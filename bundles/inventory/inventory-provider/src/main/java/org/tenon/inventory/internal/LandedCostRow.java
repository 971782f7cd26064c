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
import org.tenon.inventory.CostSplit;
import org.tenon.inventory.LandedCost;
import org.tenon.kernel.Money;

/** What goods of a document cost on top of their price. */
@Entity
@Table(name = "inventory_landed_cost")
class LandedCostRow {

    @Id
    @Column(name = "id")
    String id = "";

    @Column(name = "document")
    String document = "";

    @Column(name = "amount")
    BigDecimal amount = BigDecimal.ZERO;

    @Column(name = "currency")
    String currency = "";

    @Enumerated(EnumType.STRING)
    @Column(name = "split")
    CostSplit split = CostSplit.BY_VALUE;

    @Column(name = "note")
    @Nullable
    String note;

    @Column(name = "added_at")
    LocalDateTime addedAt = LocalDateTime.MIN;

    LandedCost toCost() {
        return new LandedCost(
                document, new Money(amount, Currency.getInstance(currency)), split, Optional.ofNullable(note));
    }
}
