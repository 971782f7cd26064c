package org.tenon.customer.rest;

import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.tenon.customer.Customer;
import org.tenon.customer.CustomerDetails;
import org.tenon.customer.CustomerId;
import org.tenon.kernel.Money;

/** A customer as it is shown. */
record CustomerView(
        CustomerId id,
        String number,
        String name,
        Optional<String> group,
        Currency currency,
        Optional<String> taxId,
        Optional<Money> creditLimit,
        Optional<String> paymentTerms,
        Optional<String> taxRegion,
        Optional<String> language,
        Optional<String> priceList,
        List<AddressBody> addresses,
        List<ContactBody> contacts,
        Instant createdAt,
        long version) {

    static CustomerView of(Customer customer) {
        CustomerDetails details = customer.details();
        return new CustomerView(
                customer.id(),
                customer.number(),
                details.name(),
                details.group(),
                details.currency(),
                details.taxId(),
                details.creditLimit(),
                details.paymentTerms(),
                details.taxRegion(),
                details.language(),
                details.priceList(),
                details.addresses().stream().map(AddressBody::of).toList(),
                details.contacts().stream().map(ContactBody::of).toList(),
                customer.createdAt(),
                customer.version());
    }
}
