package org.tenon.pricing.rest;

import org.jspecify.annotations.Nullable;
import org.tenon.kernel.problem.Violations;

/** What a draft is called. */
record DraftNameInput(@Nullable String name) {

    /** @throws org.tenon.kernel.problem.InvalidRequestException when it is no name */
    String checked() {
        Violations violations = new Violations();
        DraftInput.checkName(violations, name);
        violations.throwIfAny();
        return String.valueOf(name);
    }
}
