package org.tenon.customer.rest;

import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tenon.customer.CustomerId;
import org.tenon.customer.CustomerProfile;
import org.tenon.customer.NewCustomer;
import org.tenon.kernel.Money;

/**
 * A customer to register: {@link CustomerBody} with a number.
 *
 * @param number left out, the next free one is given
 */
record NewCustomerBody(
        Optional<String> number,
        @Nullable String name,
        Optional<String> group,
        @Nullable Currency currency,
        Optional<String> taxId,
        Optional<Money> creditLimit,
        Optional<String> paymentTerms,
        Optional<String> taxRegion,
        Optional<String> language,
        Optional<String> priceList,
        Optional<List<AddressBody>> addresses,
        Optional<List<ContactBody>> contacts,
        Optional<CustomerProfile.Kind> kind,
        Optional<CustomerId> parent,
        Optional<String> owner,
        Optional<String> team,
        Optional<String> territory,
        Optional<List<String>> tags,
        Optional<Map<String, Object>> fields) {

    /** @throws org.tenon.kernel.problem.InvalidRequestException as {@link CustomerBody#toDetails} */
    NewCustomer toCustomer(KnownFields known) {
        CustomerBody body = new CustomerBody(
                name,
                group,
                currency,
                taxId,
                creditLimit,
                paymentTerms,
                taxRegion,
                language,
                priceList,
                addresses,
                contacts,
                kind,
                parent,
                owner,
                team,
                territory,
                tags,
                fields);
        return new NewCustomer(Given.text(number).map(String::strip), body.toDetails(known));
    }
}
