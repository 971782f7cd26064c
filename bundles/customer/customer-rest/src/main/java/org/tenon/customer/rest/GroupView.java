package org.tenon.customer.rest;

import java.util.Optional;
import org.tenon.customer.CustomerGroup;
import org.tenon.kernel.Money;

/** A customer group as it is shown. */
record GroupView(
        String code,
        String name,
        Optional<String> priceList,
        Optional<String> paymentTerms,
        Optional<Money> creditLimit,
        long version) {

    static GroupView of(CustomerGroup group) {
        return new GroupView(
                group.code(),
                group.name(),
                group.priceList(),
                group.paymentTerms(),
                group.creditLimit(),
                group.version());
    }
}
