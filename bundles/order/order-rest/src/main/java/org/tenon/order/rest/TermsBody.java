package org.tenon.order.rest;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tenon.kernel.problem.Violations;
import org.tenon.order.payment.PaymentTerms;

/** Terms of payment, as requests and answers give them. */
record TermsBody(@Nullable String code, @Nullable List<@Nullable PaymentPartBody> parts) {

    static TermsBody of(PaymentTerms terms) {
        return new TermsBody(
                terms.code(), terms.parts().stream().map(PaymentPartBody::of).toList());
    }

    /** @throws org.tenon.kernel.problem.InvalidRequestException with all that is missing */
    PaymentTerms terms() {
        Violations violations = new Violations();
        violations.check(code != null, "/code", "required", "Terms have a code.");
        PaymentPartBody.check(violations, parts);
        violations.throwIfAny();
        return new PaymentTerms(code, parts.stream().map(PaymentPartBody::part).toList());
    }
}
