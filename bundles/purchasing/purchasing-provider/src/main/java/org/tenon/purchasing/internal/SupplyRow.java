package org.tenon.purchasing.internal;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.IdClass;
import javax.persistence.Table;
import org.jspecify.annotations.Nullable;
import org.tenon.catalog.ProductId;
import org.tenon.kernel.DateRange;
import org.tenon.purchasing.Supply;

/** How a supplier delivers a product, without its prices. */
@Entity(name = "Supply")
@Table(name = "purchasing_supply")
@IdClass(SupplyRow.Key.class)
class SupplyRow {

    /** A supplier and a product. JPA wants a mutable class here. */
    public static final class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        private @Nullable String supplier;
        private @Nullable String product;

        public Key() {}

        static Key of(String supplier, String product) {
            Key key = new Key();
            key.supplier = supplier;
            key.product = product;
            return key;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key key
                    && Objects.equals(supplier, key.supplier)
                    && Objects.equals(product, key.product);
        }

        @Override
        public int hashCode() {
            return Objects.hash(supplier, product);
        }
    }

    @Id
    @Column(name = "supplier_id")
    String supplier;

    @Id
    @Column(name = "product_id")
    String product;

    @Column(name = "supplier_number")
    @Nullable
    String number;

    @Column(name = "pack")
    BigDecimal pack;

    @Column(name = "lead_days")
    @Nullable
    Integer leadDays;

    @Column(name = "preferred")
    boolean preferred;

    @Column(name = "valid_from")
    @Nullable
    LocalDate validFrom;

    @Column(name = "valid_to")
    @Nullable
    LocalDate validTo;

    /** With nothing but its key. */
    SupplyRow(String supplier, String product) {
        this.supplier = supplier;
        this.product = product;
        this.pack = BigDecimal.ONE;
    }

    SupplyRow(String supplier, Supply supply) {
        this.supplier = supplier;
        this.product = supply.product().value();
        fill(supply);
    }

    final void fill(Supply supply) {
        number = supply.number().orElse(null);
        pack = supply.pack();
        leadDays = supply.leadTimeDays().orElse(null);
        preferred = supply.preferred();
        validFrom = supply.valid().from().orElse(null);
        validTo = supply.valid().to().orElse(null);
    }

    Supply toSupply(List<PriceRow> prices, Currency currency) {
        return new Supply(
                new ProductId(product),
                Optional.ofNullable(number),
                Decimals.plain(pack),
                prices.stream().map(price -> price.toBreak(currency)).toList(),
                Optional.ofNullable(leadDays),
                preferred,
                new DateRange(Optional.ofNullable(validFrom), Optional.ofNullable(validTo)));
    }
}
