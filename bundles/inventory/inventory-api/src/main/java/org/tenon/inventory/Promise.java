package org.tenon.inventory;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.tenon.kernel.Percent;

/**
 * How much can be had, and on which day it can leave.
 *
 * @param basis what it rests on
 * @param reliability how likely it can leave on that day, as far as is known: of what is incoming, the planned receipt's
 * @param source what is incoming, {@code "planned-receipt/<id>"}, {@code "transfer/<id>"}, or {@code "stage/<location>"} for goods that
 *     are not put away yet; where a transfer brings it from, {@code "warehouse/<code>"}; empty for other bases
 * @param confidence what the past says of it; empty for what is on the shelf, and as long as too little has come in
 */
public record Promise(
        BigDecimal quantity,
        LocalDate date,
        WarehouseId warehouse,
        Basis basis,
        Optional<Percent> reliability,
        Optional<String> source,
        Optional<Confidence> confidence) {

    /** What a promise rests on. */
    public enum Basis {
        /** It is on the shelf. */
        STOCK,
        /** It comes: a planned receipt, a transfer, goods at a stage of the warehouse, or what another one has that supplies it. */
        INCOMING,
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
        requireNonNull(reliability, "reliability");
        requireNonNull(source, "source");
        requireNonNull(confidence, "confidence");
    }

    public Promise(
            BigDecimal quantity,
            LocalDate date,
            WarehouseId warehouse,
            Basis basis,
            Optional<Percent> reliability,
            Optional<String> source) {
        this(quantity, date, warehouse, basis, reliability, source, Optional.empty());
    }

    public Promise(BigDecimal quantity, LocalDate date, WarehouseId warehouse, Basis basis) {
        this(quantity, date, warehouse, basis, Optional.empty(), Optional.empty());
    }
}
