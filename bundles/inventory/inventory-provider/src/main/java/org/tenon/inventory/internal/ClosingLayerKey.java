package org.tenon.inventory.internal;

import java.io.Serializable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The identity of a layer of a closing. JPA insists on a public class with a public constructor and fields that it can set. */
public final class ClosingLayerKey implements Serializable {

    private static final long serialVersionUID = 1L;

    String through = "";
    String product = "";
    int number;

    public ClosingLayerKey() {}

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ClosingLayerKey key
                && through.equals(key.through)
                && product.equals(key.product)
                && number == key.number;
    }

    @Override
    public int hashCode() {
        return Objects.hash(through, product, number);
    }
}
