package org.tenon.inventory.internal;

import java.io.Serializable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The identity of a lot. JPA insists on a public class with a public constructor and fields that it can set. */
public final class LotKey implements Serializable {

    private static final long serialVersionUID = 1L;

    String product = "";
    String lot = "";

    public LotKey() {}

    static LotKey of(String product, String lot) {
        LotKey key = new LotKey();
        key.product = product;
        key.lot = lot;
        return key;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof LotKey key && product.equals(key.product) && lot.equals(key.lot);
    }

    @Override
    public int hashCode() {
        return Objects.hash(product, lot);
    }
}
