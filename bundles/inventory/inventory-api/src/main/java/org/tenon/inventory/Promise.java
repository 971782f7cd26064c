package org.tenon.inventory;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * How much can be had, and on which day it can leave.
 *
 * @param basis what it rests on
 */
public record Promise(BigDecimal quantity, LocalDate date, WarehouseId warehouse, Basis basis) {

    /** What a promise rests on. */
    public enum Basis {
        /** It is on the shelf. */
        STOCK,
        /** It can be had within the configured lead time. */
        LEAD_TIME,
        /** It needs no stock. */
        SERVICE
    }

    public Promise {
        requireNonNull(quantity, "quantity");
        requireNonNull(date, "date");
        requireNonNull(warehouse, "warehouse");
        requireNonNull(basis, "basis");
    }
}
