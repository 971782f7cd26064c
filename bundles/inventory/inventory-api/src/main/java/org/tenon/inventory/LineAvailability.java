package org.tenon.inventory;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.tenon.catalog.ProductId;

/** @param promises by date; together they cover the quantity */
public record LineAvailability(ProductId product, BigDecimal quantity, List<Promise> promises) {

    public LineAvailability {
        requireNonNull(product, "product");
        requireNonNull(quantity, "quantity");
        promises = List.copyOf(promises);
        if (promises.isEmpty()) {
            throw new IllegalArgumentException("an availability has at least one promise");
        }
    }

    /** The day on which all of it can be there. */
    public LocalDate completeOn() {
        return promises.get(promises.size() - 1).date();
    }
}
