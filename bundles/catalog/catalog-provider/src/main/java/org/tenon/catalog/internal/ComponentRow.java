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
import org.tenon.catalog.KitComponent;
import org.tenon.catalog.ProductId;

/** A component of a kit. */
@Entity(name = "KitComponent")
@Table(name = "catalog_component")
@IdClass(ComponentRow.Key.class)
class ComponentRow {

    /** A kit and a place in it. JPA wants a mutable class here. */
    public static final class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        private @Nullable String kit;
        private int position;

        public Key() {}

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key key && Objects.equals(kit, key.kit) && position == key.position;
        }

        @Override
        public int hashCode() {
            return Objects.hash(kit, position);
        }
    }

    @Id
    @Column(name = "kit_id")
    String kit;

    @Id
    @Column(name = "position")
    int position;

    @Column(name = "product_id")
    String product;

    @Column(name = "quantity")
    BigDecimal quantity;

    ComponentRow(String kit, int position, KitComponent component) {
        this.kit = kit;
        this.position = position;
        this.product = component.product().value();
        this.quantity = component.quantity();
    }

    KitComponent toComponent() {
        return new KitComponent(new ProductId(product), quantity);
    }
}
