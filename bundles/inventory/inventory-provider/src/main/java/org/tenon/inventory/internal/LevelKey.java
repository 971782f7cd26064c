package org.tenon.inventory.internal;

import java.io.Serializable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The identity of a level. JPA insists on a public class with a public constructor and fields that it can set. */
public final class LevelKey implements Serializable {

    private static final long serialVersionUID = 1L;

    String product = "";
    String warehouse = "";

    public LevelKey() {}

    static LevelKey of(String product, String warehouse) {
        LevelKey key = new LevelKey();
        key.product = product;
        key.warehouse = warehouse;
        return key;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof LevelKey key && product.equals(key.product) && warehouse.equals(key.warehouse);
    }

    @Override
    public int hashCode() {
        return Objects.hash(product, warehouse);
    }
}
