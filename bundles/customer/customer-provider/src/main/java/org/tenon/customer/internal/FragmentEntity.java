package org.tenon.customer.internal;

import java.io.Serializable;
import java.util.Objects;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.IdClass;
import javax.persistence.Table;
import org.jspecify.annotations.Nullable;

/** A fragment of what is known of a customer, to find it by. Written, never read as an entity. */
@Entity(name = "Search")
@Table(name = "customer_search")
@IdClass(SearchEntity.Key.class)
class SearchEntity {

    /** The whole row is the key. JPA wants a mutable class here. */
    public static final class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        private @Nullable String customerId;
        private @Nullable String fragment;

        /** Filled by JPA. */
        public Key() {}

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key key
                    && Objects.equals(key.customerId, customerId)
                    && Objects.equals(key.fragment, fragment);
        }

        @Override
        public int hashCode() {
            return Objects.hash(customerId, fragment);
        }
    }

    @Id
    @Column(name = "customer_id")
    private String customerId;

    @Id
    private String fragment;

    SearchEntity(String customerId, String fragment) {
        this.customerId = customerId;
        this.fragment = fragment;
    }
}
