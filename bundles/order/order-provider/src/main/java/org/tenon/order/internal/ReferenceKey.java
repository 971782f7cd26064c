package org.tenon.order.internal;

import java.io.Serializable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The identity of a taken reference. JPA insists on a public class with a public constructor and fields that it can set. */
public final class ReferenceKey implements Serializable {

    private static final long serialVersionUID = 1L;

    String customer = "";
    String reference = "";

    public ReferenceKey() {}

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ReferenceKey key && customer.equals(key.customer) && reference.equals(key.reference);
    }

    @Override
    public int hashCode() {
        return Objects.hash(customer, reference);
    }
}
