package org.tenon.inventory.rest;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tenon.catalog.ProductId;
import org.tenon.inventory.StageStep;
import org.tenon.inventory.WarehouseId;
import org.tenon.kernel.NewId;
import org.tenon.kernel.problem.Violations;
import org.tenon.kernel.sight.DocumentName;

/**
 * What is to be moved on, as a request gives it.
 *
 * @param key a device's own name for the step, by which it is made once however often it is sent; one of ours where none is given
 */
record StepInput(
        Optional<String> key,
        @Nullable ProductId product,
        Optional<String> lot,
        Optional<String> from,
        Optional<String> to,
        @Nullable BigDecimal quantity,
        Optional<DocumentName> document) {

    /** @throws org.tenon.kernel.problem.InvalidRequestException with all that is missing */
    StageStep step(WarehouseId warehouse) {
        Violations violations = new Violations();
        violations.check(product != null, "/product", "required", "Say which product.");
        Quantities.check(violations, quantity, "");
        violations.throwIfAny();
        return new StageStep(
                key.orElseGet(NewId::next),
                product,
                warehouse,
                lot,
                from,
                to,
                quantity,
                document.map(DocumentName::value));
    }
}
