package org.tenon.order.rest;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tenon.kernel.problem.Violations;
import org.tenon.order.payment.PaymentTerms;

/** Other parts of terms of payment, as a request gives them. */
record PartsBody(@Nullable List<@Nullable PaymentPartBody> parts) {

    /** @throws org.tenon.kernel.problem.InvalidRequestException with all that is missing */
    PaymentTerms terms(String code) {
        Violations violations = new Violations();
        PaymentPartBody.check(violations, parts);
        violations.throwIfAny();
        return new PaymentTerms(code, parts.stream().map(PaymentPartBody::part).toList());
    }
}
