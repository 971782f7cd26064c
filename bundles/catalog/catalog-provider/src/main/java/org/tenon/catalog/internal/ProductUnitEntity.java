package org.tenon.catalog.internal;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Objects;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.IdClass;
import javax.persistence.Table;
import org.jspecify.annotations.Nullable;
import org.tenon.catalog.ProductId;
import org.tenon.catalog.ProductUnit;

/** A row of units of products. Whoever changes one holds its product's row. */
@Entity(name = "ProductUnit")
@Table(name = "catalog_product_unit")
@IdClass(ProductUnitEntity.Key.class)
class ProductUnitEntity {

    /** A product and a unit. JPA wants a mutable class here. */
    public static final class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        private @Nullable String product;
        private @Nullable String unit;

        public Key() {}

        Key(ProductUnit of) {
            product = of.product().value();
            unit = of.unit();
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key key && Objects.equals(product, key.product) && Objects.equals(unit, key.unit);
        }

        @Override
        public int hashCode() {
            return Objects.hash(product, unit);
        }
    }

    @Id
    @Column(name = "product_id")
    private String product;

    @Id
    private String unit;

    private BigDecimal factor;

    ProductUnitEntity(ProductUnit of) {
        product = of.product().value();
        unit = of.unit();
        factor = of.factor();
    }

    void convertBy(BigDecimal newFactor) {
        factor = newFactor;
    }

    ProductUnit toUnit() {
        return new ProductUnit(new ProductId(product), unit, factor);
    }
}
