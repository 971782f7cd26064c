package org.tenon.inventory.internal;

import java.io.Serializable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The identity of a part of a level. JPA insists on a public class with a public constructor and fields that it can set. */
public final class PartKey implements Serializable {

    private static final long serialVersionUID = 1L;

    String product = "";
    String warehouse = "";
    String location = "";
    String lot = "";

    public PartKey() {}

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PartKey key
                && product.equals(key.product)
                && warehouse.equals(key.warehouse)
                && location.equals(key.location)
                && lot.equals(key.lot);
    }

    @Override
    public int hashCode() {
        return Objects.hash(product, warehouse, location, lot);
    }
}
