package org.tenon.customer.rest;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tenon.customer.CustomerGroup;
import org.tenon.kernel.Money;
import org.tenon.kernel.problem.Violations;

/**
 * A customer group to make: {@link GroupBody} with a code.
 *
 * @param code 1 to 64 characters
 */
record NewGroupBody(
        @Nullable String code,
        @Nullable String name,
        Optional<String> priceList,
        Optional<String> paymentTerms,
        Optional<Money> creditLimit) {

    private static final int MAX_CODE = 64;

    /** @throws org.tenon.kernel.problem.InvalidRequestException when code or name is missing, or the code is too long */
    CustomerGroup toGroup() {
        Violations violations = new Violations();
        String given = Given.text(violations, "/code", code);
        violations.check(
                given.length() <= MAX_CODE,
                "/code",
                "too-long",
                "A group's code has 1 to " + MAX_CODE + " characters.");
        return new GroupBody(name, priceList, paymentTerms, creditLimit).toGroup(violations, given, 0);
    }
}
