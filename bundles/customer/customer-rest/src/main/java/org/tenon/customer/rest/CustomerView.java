package org.tenon.customer.rest;

import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tenon.customer.Customer;
import org.tenon.customer.CustomerDetails;
import org.tenon.customer.CustomerId;
import org.tenon.customer.CustomerProfile;
import org.tenon.kernel.Money;
import org.tenon.kernel.field.FieldSet;

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
        CustomerProfile.Kind kind,
        Optional<CustomerId> parent,
        Optional<String> owner,
        Optional<String> team,
        Optional<String> territory,
        List<String> tags,
        Map<String, Object> fields,
        Instant createdAt,
        long version) {

    static CustomerView of(Customer customer) {
        CustomerDetails details = customer.details();
        CustomerProfile profile = details.profile();
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
                profile.kind(),
                profile.parent(),
                profile.owner(),
                profile.team(),
                profile.territory(),
                List.copyOf(profile.tags()),
                FieldSet.plain(details.fields()),
                customer.createdAt(),
                customer.version());
    }
}
