package org.tenon.inventory;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.tenon.catalog.ProductId;
import org.tenon.kernel.Percent;

/**
 * What is expected where and when.
 *
 * @param quantity in the product's unit; more than zero
 * @param expected the day on which it is to come in
 * @param reliability how likely it is to be there on that day, 0 to 100 %
 * @param reference for example the purchase order's number, 1 to 200 characters
 */
public record Plan(
        WarehouseId warehouse,
        ProductId product,
        BigDecimal quantity,
        LocalDate expected,
        Percent reliability,
        Optional<String> reference) {

    public Plan {
        requireNonNull(warehouse, "warehouse");
        requireNonNull(product, "product");
        requireNonNull(quantity, "quantity");
        requireNonNull(expected, "expected");
        requireNonNull(reliability, "reliability");
        requireNonNull(reference, "reference");
    }

    /** Something that will certainly come. */
    public static Plan of(WarehouseId warehouse, ProductId product, long quantity, LocalDate expected) {
        return new Plan(
                warehouse, product, BigDecimal.valueOf(quantity), expected, Percent.of("100"), Optional.empty());
    }
}
