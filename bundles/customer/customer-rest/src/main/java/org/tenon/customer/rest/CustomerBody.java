package org.tenon.customer.rest;

import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.tenon.customer.Contact;
import org.tenon.customer.CustomerDetails;
import org.tenon.customer.CustomerId;
import org.tenon.customer.CustomerProfile;
import org.tenon.customer.PostalAddress;
import org.tenon.kernel.Money;
import org.tenon.kernel.field.FieldSet;
import org.tenon.kernel.field.FieldValue;
import org.tenon.kernel.problem.Violations;

/**
 * What can be changed of a customer.
 *
 * @param group the code of its group
 * @param creditLimit in the customer's currency; left out, the group's counts
 * @param language a BCP 47 tag
 * @param priceList the id or code of its price list; left out, the group's counts
 * @param kind {@code "organisation"} when left out
 * @param parent the customer that it belongs to, whose tax id, terms, price list and credit it takes where it is silent
 * @param owner the user who looks after it
 * @param tags kept in lower case
 * @param fields what the company's own fields say, by code: {@code {"roofArea":"120.5","vip":true}}
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
        Optional<List<ContactBody>> contacts,
        Optional<CustomerProfile.Kind> kind,
        Optional<CustomerId> parent,
        Optional<String> owner,
        Optional<String> team,
        Optional<String> territory,
        Optional<List<String>> tags,
        Optional<Map<String, Object>> fields) {

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
                Optional.of(details.contacts().stream().map(ContactBody::of).toList()),
                Optional.of(details.profile().kind()),
                details.profile().parent(),
                details.profile().owner(),
                details.profile().team(),
                details.profile().territory(),
                Optional.of(List.copyOf(details.profile().tags())),
                Optional.of(FieldSet.plain(details.fields())));
    }

    /** Nobody of whom anything is known but perhaps the currency. */
    static CustomerBody nothing(Optional<Currency> currency) {
        return new CustomerBody(
                null,
                Optional.empty(),
                currency.orElse(null),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** @throws org.tenon.kernel.problem.InvalidRequestException with everything that is missing, or no name of a customer */
    CustomerDetails toDetails(KnownFields known) {
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
        SortedSet<String> words = toTags(violations);
        SortedMap<String, FieldValue> own = known.read(fields, violations);
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
                people,
                new CustomerProfile(
                        kind.orElse(CustomerProfile.Kind.ORGANISATION),
                        parent,
                        Given.text(owner),
                        Given.text(team),
                        Given.text(territory),
                        words),
                own);
    }

    private SortedSet<String> toTags(Violations violations) {
        SortedSet<String> words = new TreeSet<>();
        List<String> given = tags.orElse(List.of());
        for (int i = 0; i < given.size(); i++) {
            words.add(Given.text(violations, "/tags/" + i, given.get(i)));
        }
        return words;
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
