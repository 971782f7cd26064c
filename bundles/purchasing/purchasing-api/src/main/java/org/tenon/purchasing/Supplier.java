package org.tenon.purchasing;

import static java.util.Objects.requireNonNull;

/**
 * Whom the company buys from.
 *
 * @param version rises with every change of the details
 */
public record Supplier(SupplierId id, SupplierDetails details, long version) {

    public Supplier {
        requireNonNull(id, "id");
        requireNonNull(details, "details");
    }
}
