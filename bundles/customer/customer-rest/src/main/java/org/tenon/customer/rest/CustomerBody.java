package org.tenon.customer.rest;

import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tenon.customer.Contact;
import org.tenon.customer.CustomerDetails;
import org.tenon.customer.PostalAddress;
import org.tenon.kernel.Money;
import org.tenon.kernel.problem.Violations;

/**
 * What can be changed of a customer.
 *
 * @param group the code of its group
 * @param creditLimit in the customer's currency; left out, the group's counts
 * @param language a BCP 47 tag
 * @param priceList the id or code of its price list; left out, the group's counts
 */
record CustomerBody(
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
        Optional<List<ContactBody>> contacts) {

    static CustomerBody of(CustomerDetails details) {
        return new CustomerBody(
                details.name(),
                details.group(),
                details.currency(),
                details.taxId(),
                details.creditLimit(),
                details.paymentTerms(),
                details.taxRegion(),
                details.language(),
                details.priceList(),
                Optional.of(details.addresses().stream().map(AddressBody::of).toList()),
                Optional.of(details.contacts().stream().map(ContactBody::of).toList()));
    }

    /** @throws org.tenon.kernel.problem.InvalidRequestException with everything that is missing, or no name of a customer */
    CustomerDetails toDetails() {
        Violations violations = new Violations();
        String given = Given.text(violations, "/name", name);
        violations.check(
                given.length() <= CustomerDetails.MAX_NAME_LENGTH,
                "/name",
                "too-long",
                "At most " + CustomerDetails.MAX_NAME_LENGTH + " characters, not " + given.length() + ".");
        Given.required(violations, "/currency", currency);
        List<PostalAddress> places = toAddresses(violations);
        List<Contact> people = toContacts(violations);
        violations.throwIfAny();
        return new CustomerDetails(
                given,
                Given.text(group),
                Objects.requireNonNull(currency),
                Given.text(taxId),
                creditLimit,
                Given.text(paymentTerms),
                Given.text(taxRegion),
                Given.text(language),
                Given.text(priceList),
                places,
                people);
    }

    private List<PostalAddress> toAddresses(Violations violations) {
        List<PostalAddress> places = new ArrayList<>();
        List<AddressBody> given = addresses.orElse(List.of());
        for (int i = 0; i < given.size(); i++) {
            given.get(i).toAddress(violations, "/addresses/" + i).ifPresent(places::add);
        }
        return places;
    }

    private List<Contact> toContacts(Violations violations) {
        List<Contact> people = new ArrayList<>();
        List<ContactBody> given = contacts.orElse(List.of());
        for (int i = 0; i < given.size(); i++) {
            people.add(given.get(i).toContact(violations, "/contacts/" + i));
        }
        return people;
    }
}
