package org.tenon.inventory.rest;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tenon.catalog.ProductId;
import org.tenon.inventory.Booking;
import org.tenon.inventory.BookingReason;
import org.tenon.inventory.WarehouseId;
import org.tenon.kernel.Money;
import org.tenon.kernel.problem.Violations;

/** Goods to be booked in or out, as a request gives them. */
record BookingInput(
        @Nullable WarehouseId warehouse,
        @Nullable BookingReason reason,
        Optional<String> source,
        Optional<String> note,
        Optional<LocalDate> on,
        @Nullable List<@Nullable Line> lines) {

    /** How much of what. */
    record Line(
            @Nullable ProductId product,
            @Nullable BigDecimal quantity,
            Optional<String> lot,
            Optional<Money> unitCost) {}

    /** @throws org.tenon.kernel.problem.InvalidRequestException with all that is missing */
    Booking booking() {
        Violations violations = new Violations();
        violations.check(warehouse != null, "/warehouse", "required", "A booking names a warehouse.");
        violations.check(reason != null, "/reason", "required", "A booking says why.");
        Lines.check(violations, lines, (line, pointer) -> {
            violations.check(line.product() != null, pointer + "/product", "required", "A line names a product.");
            Quantities.check(violations, line.quantity(), pointer);
        });
        violations.throwIfAny();
        return new Booking(
                warehouse,
                reason,
                source,
                note,
                lines.stream()
                        .map(line -> new Booking.Line(line.product(), line.quantity(), line.lot(), line.unitCost()))
                        .toList(),
                on);
    }
}
