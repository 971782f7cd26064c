package org.tenon.inventory.internal;

import java.math.BigDecimal;
import java.util.Optional;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.IdClass;
import javax.persistence.Table;
import javax.persistence.Version;
import org.jspecify.annotations.Nullable;
import org.tenon.catalog.ProductId;
import org.tenon.inventory.ReorderRule;
import org.tenon.inventory.WarehouseId;

/** When goods are to be ordered anew. */
@Entity
@Table(name = "inventory_reorder_rule")
@IdClass(LevelKey.class)
class ReorderRow {

    @Id
    @Column(name = "product")
    String product = "";

    @Id
    @Column(name = "warehouse")
    String warehouse = "";

    @Column(name = "minimum")
    @Nullable
    BigDecimal minimum;

    @Column(name = "maximum")
    @Nullable
    BigDecimal maximum;

    @Column(name = "multiple")
    @Nullable
    BigDecimal multiple;

    @Version
    @Column(name = "version")
    long version;

    void take(ReorderRule rule) {
        product = rule.product().value();
        warehouse = rule.warehouse().value();
        minimum = rule.minimum().orElse(null);
        maximum = rule.maximum().orElse(null);
        multiple = rule.multiple().orElse(null);
    }

    Reservations.Place place() {
        return new Reservations.Place(warehouse, product);
    }

    ReorderRule toRule() {
        return new ReorderRule(
                new ProductId(product),
                new WarehouseId(warehouse),
                Optional.ofNullable(minimum).map(Decimals::plain),
                Optional.ofNullable(maximum).map(Decimals::plain),
                Optional.ofNullable(multiple).map(Decimals::plain));
    }
}
