package org.tenon.customer.internal;

import java.io.Serializable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The key of an address or a contact: whose, and its place in the list. JPA wants a mutable class here. */
public final class RowKey implements Serializable {

    private static final long serialVersionUID = 1L;

    private @Nullable String customerId;
    private int place;

    /** Filled by JPA. */
    public RowKey() {}

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RowKey key && key.place == place && Objects.equals(key.customerId, customerId);
    }

    @Override
    public int hashCode() {
        return Objects.hash(customerId, place);
    }
}
