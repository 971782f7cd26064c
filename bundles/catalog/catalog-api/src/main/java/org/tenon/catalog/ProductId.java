package org.tenon.catalog;

import org.tenon.kernel.Id;

/** The identity of a product. */
public record ProductId(String value) implements Id {

    public ProductId {
        Id.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
