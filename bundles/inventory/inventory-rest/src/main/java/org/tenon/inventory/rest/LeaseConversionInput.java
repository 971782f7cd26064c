package org.tenon.inventory.rest;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tenon.inventory.ReservationRequest;
import org.tenon.inventory.WarehouseId;
import org.tenon.kernel.problem.Violations;
import org.tenon.kernel.sight.DocumentName;

/**
 * What a document holds for a while and another gets for good, as a request gives it.
 *
 * @param to who gets it
 */
record LeaseConversionInput(
        @Nullable DocumentName document,
        @Nullable DocumentName to,
        Optional<WarehouseId> warehouse,
        @Nullable List<LeaseInput.@Nullable Line> lines) {

    /** @throws org.tenon.kernel.problem.InvalidRequestException with all that is missing */
    ReservationRequest request() {
        Violations violations = new Violations();
        violations.check(document != null, "/document", "required", "Say which document holds the lease.");
        violations.check(to != null, "/to", "required", "Say which document gets it for good.");
        LeaseInput.Line.check(violations, lines);
        violations.throwIfAny();
        return new ReservationRequest(to.value(), warehouse.orElse(WarehouseId.MAIN), LeaseInput.Line.wanted(lines));
    }
}
