package org.tenon.catalog.internal;

import java.io.Serializable;
import java.util.Objects;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.IdClass;
import javax.persistence.Table;
import org.jspecify.annotations.Nullable;

/** A fragment of a product's SKU or name, to find it by. Written, never read as an entity. */
@Entity(name = "Search")
@Table(name = "catalog_search")
@IdClass(SearchEntity.Key.class)
class SearchEntity {

    /** The whole row is the key. JPA wants a mutable class here. */
    public static final class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        private @Nullable String productId;
        private @Nullable String fragment;

        /** Filled by JPA. */
        public Key() {}

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key key
                    && Objects.equals(key.productId, productId)
                    && Objects.equals(key.fragment, fragment);
        }

        @Override
        public int hashCode() {
            return Objects.hash(productId, fragment);
        }
    }

    @Id
    @Column(name = "product_id")
    private String productId;

    @Id
    private String fragment;

    SearchEntity(String productId, String fragment) {
        this.productId = productId;
        this.fragment = fragment;
    }
}
