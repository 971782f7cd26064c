package org.tenon.pricing.rest;

import java.util.Currency;
import org.jspecify.annotations.Nullable;
import org.tenon.kernel.problem.Violations;

/**
 * Points that are given or taken by hand, as a request gives them.
 *
 * @param points below zero for those that are taken
 */
record PointsAdjustmentInput(@Nullable Currency currency, @Nullable Long points, @Nullable String reason) {

    /** @throws org.tenon.kernel.problem.InvalidRequestException with all that is missing */
    PointsAdjustmentInput whole() {
        Violations violations = new Violations();
        violations.check(currency != null, "/currency", "required", "The currency is needed in which they are earned.");
        violations.check(points != null, "/points", "required", "The number of points is needed.");
        violations.check(reason != null, "/reason", "required", "A reason is needed for what is done by hand.");
        violations.throwIfAny();
        return this;
    }
}
