package org.tenon.customer.rest;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tenon.customer.CustomerGroup;
import org.tenon.kernel.Money;
import org.tenon.kernel.problem.Violations;

/** What can be changed of a customer group. */
record GroupBody(
        @Nullable String name, Optional<String> priceList, Optional<String> paymentTerms, Optional<Money> creditLimit) {

    static GroupBody of(CustomerGroup group) {
        return new GroupBody(group.name(), group.priceList(), group.paymentTerms(), group.creditLimit());
    }

    /** @throws org.tenon.kernel.problem.InvalidRequestException when the name is missing */
    CustomerGroup toGroup(Violations violations, String code, long version) {
        String given = Given.text(violations, "/name", name);
        violations.throwIfAny();
        return new CustomerGroup(code, given, Given.text(priceList), Given.text(paymentTerms), creditLimit, version);
    }
}
