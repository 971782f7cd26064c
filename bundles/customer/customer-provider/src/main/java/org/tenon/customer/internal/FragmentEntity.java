package org.tenon.customer.internal;

import java.io.Serializable;
import java.util.Objects;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.IdClass;
import javax.persistence.Table;
import org.jspecify.annotations.Nullable;

/** A fragment of what is known of a customer, to find it by. Written, never read as an entity. */
@Entity(name = "Fragment")
@Table(name = "customer_fragment")
@IdClass(FragmentEntity.Key.class)
class FragmentEntity {

    /** The whole row is the key. JPA wants a mutable class here. */
    public static final class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        private @Nullable String number;
        private @Nullable String fragment;

        /** Filled by JPA. */
        public Key() {}

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key key
                    && Objects.equals(key.number, number)
                    && Objects.equals(key.fragment, fragment);
        }

        @Override
        public int hashCode() {
            return Objects.hash(number, fragment);
        }
    }

    @Id
    private String number;

    @Id
    private String fragment;

    FragmentEntity(String number, String fragment) {
        this.number = number;
        this.fragment = fragment;
    }
}
