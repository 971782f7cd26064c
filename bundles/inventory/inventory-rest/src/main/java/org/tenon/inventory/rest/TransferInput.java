package org.tenon.inventory.rest;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tenon.catalog.ProductId;
import org.tenon.inventory.TransferRequest;
import org.tenon.inventory.WarehouseId;
import org.tenon.kernel.problem.Violations;

/** Goods to be sent to another warehouse, as a request gives them. */
record TransferInput(
        @Nullable WarehouseId from,
        @Nullable WarehouseId to,
        Optional<String> reference,
        @Nullable LocalDate expected,
        @Nullable List<@Nullable Line> lines) {

    /** How much of what. */
    record Line(@Nullable ProductId product, @Nullable BigDecimal quantity) {}

    /** @throws org.tenon.kernel.problem.InvalidRequestException with all that is missing */
    TransferRequest request() {
        Violations violations = new Violations();
        violations.check(from != null, "/from", "required", "Say from which warehouse.");
        violations.check(to != null, "/to", "required", "Say to which warehouse.");
        violations.check(expected != null, "/expected", "required", "Say on which day the goods arrive.");
        Lines.check(violations, lines, (line, pointer) -> {
            violations.check(line.product() != null, pointer + "/product", "required", "A line names a product.");
            Quantities.check(violations, line.quantity(), pointer);
        });
        violations.throwIfAny();
        return new TransferRequest(
                from,
                to,
                reference,
                expected,
                lines.stream()
                        .map(line -> new TransferRequest.Line(line.product(), line.quantity()))
                        .toList());
    }
}
