package org.tenon.inventory.internal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.tenon.inventory.Confidence;
import org.tenon.inventory.Promise;
import org.tenon.inventory.WarehouseId;
import org.tenon.kernel.Percent;

/** A part of the supply, of which some may be taken. */
final class SupplyPart {

    /** Where it is. */
    final String warehouse;
    /** Where it is promised: there, or where it is supplied to. */
    final String promised;
    /** When it is there. */
    final LocalDate date;

    final Optional<String> source;
    BigDecimal free;

    private final Optional<Percent> reliability;

    /** @param source what it comes of; empty for the shelf */
    SupplyPart(
            String warehouse,
            String promised,
            LocalDate date,
            Optional<Percent> reliability,
            Optional<String> source,
            BigDecimal free) {
        this.warehouse = warehouse;
        this.promised = promised;
        this.date = date;
        this.reliability = reliability;
        this.source = source;
        this.free = free;
    }

    /** Whether a transfer has to bring it. */
    boolean isElsewhere() {
        return !warehouse.equals(promised);
    }

    BigDecimal take(BigDecimal wanted) {
        BigDecimal taken = wanted.min(free);
        free = free.subtract(taken);
        return taken;
    }

    Promise promise(BigDecimal quantity, Optional<Confidence> confidence) {
        Optional<String> from = isElsewhere() ? Optional.of("warehouse/" + warehouse) : source;
        return new Promise(
                Decimals.plain(quantity),
                date,
                new WarehouseId(promised),
                from.isPresent() ? Promise.Basis.INCOMING : Promise.Basis.STOCK,
                reliability,
                from,
                source.isPresent() && !isElsewhere() ? confidence : Optional.empty());
    }
}
