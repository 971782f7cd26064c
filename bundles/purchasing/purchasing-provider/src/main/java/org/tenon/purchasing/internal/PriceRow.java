package org.tenon.purchasing.internal;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Objects;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.IdClass;
import javax.persistence.Table;
import org.jspecify.annotations.Nullable;
import org.tenon.kernel.Money;
import org.tenon.purchasing.PriceBreak;

/** What a unit of a product costs at a supplier from a quantity on. */
@Entity(name = "SupplyPrice")
@Table(name = "purchasing_price")
@IdClass(PriceRow.Key.class)
class PriceRow {

    /** A supplier, a product and a quantity. JPA wants a mutable class here. */
    public static final class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        private @Nullable String supplier;
        private @Nullable String product;
        private @Nullable BigDecimal from;

        public Key() {}

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key key
                    && Objects.equals(supplier, key.supplier)
                    && Objects.equals(product, key.product)
                    && Objects.equals(from, key.from);
        }

        @Override
        public int hashCode() {
            return Objects.hash(supplier, product, from);
        }
    }

    @Id
    @Column(name = "supplier_id")
    String supplier;

    @Id
    @Column(name = "product_id")
    String product;

    @Id
    @Column(name = "from_quantity")
    BigDecimal from;

    @Column(name = "unit_cost")
    BigDecimal unitCost;

    PriceRow(String supplier, String product, PriceBreak price) {
        this(supplier, product, price.from(), price.unitCost().amount());
    }

    PriceRow(String supplier, String product, BigDecimal from, BigDecimal unitCost) {
        this.supplier = supplier;
        this.product = product;
        this.from = from;
        this.unitCost = unitCost;
    }

    PriceBreak toBreak(Currency currency) {
        return new PriceBreak(Decimals.plain(from), new Money(unitCost, currency));
    }
}
