package org.tenon.pricing.rest;

import java.util.Currency;
import org.jspecify.annotations.Nullable;
import org.tenon.kernel.problem.Violations;

/** Points that become a voucher, as a request gives them. */
record PointsRedemptionInput(@Nullable Currency currency, @Nullable Long points) {

    /** @throws org.tenon.kernel.problem.InvalidRequestException with all that is missing */
    PointsRedemptionInput whole() {
        Violations violations = new Violations();
        violations.check(
                currency != null, "/currency", "required", "The currency is needed in which they were earned.");
        violations.check(points != null, "/points", "required", "The number of points is needed.");
        violations.throwIfAny();
        return this;
    }
}
