package org.tenon.inventory.internal;

import java.io.Serializable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The identity of a policy. JPA insists on a public class with a public constructor and fields that it can set. */
public final class PolicyKey implements Serializable {

    private static final long serialVersionUID = 1L;

    String product = "";
    String category = "";
    String warehouse = "";

    public PolicyKey() {}

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PolicyKey key
                && product.equals(key.product)
                && category.equals(key.category)
                && warehouse.equals(key.warehouse);
    }

    @Override
    public int hashCode() {
        return Objects.hash(product, category, warehouse);
    }
}
