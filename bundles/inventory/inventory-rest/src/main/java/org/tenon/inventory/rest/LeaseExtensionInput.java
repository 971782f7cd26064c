package org.tenon.inventory.rest;

import org.jspecify.annotations.Nullable;
import org.tenon.kernel.problem.Violations;
import org.tenon.kernel.sight.DocumentName;

/** Which lease is to end later, and in how many minutes from now, as a request gives it. */
record LeaseExtensionInput(@Nullable DocumentName document, @Nullable Long minutes) {

    /** @throws org.tenon.kernel.problem.InvalidRequestException with all that is missing */
    void check() {
        Violations violations = new Violations();
        violations.check(document != null, "/document", "required", "Say which document holds the lease.");
        violations.check(minutes != null, "/minutes", "required", "Say for how many minutes from now.");
        violations.throwIfAny();
    }
}
