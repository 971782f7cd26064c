package org.tenon.customer.internal;

import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.persistence.EntityManager;
import org.tenon.customer.Contact;
import org.tenon.customer.Customer;
import org.tenon.customer.CustomerDetails;
import org.tenon.customer.CustomerId;
import org.tenon.customer.CustomerProfile;
import org.tenon.customer.privacy.PersonRequest;
import org.tenon.kernel.privacy.Person;
import org.tenon.kernel.problem.InvalidRequestException;

/** Finds out who is meant, and by what else he is known. */
final class Persons {

    private Persons() {}

    /**
     * @throws org.tenon.kernel.problem.NotFoundException {@code customer.not-found}
     * @throws InvalidRequestException at {@code /contact}
     */
    static Person find(EntityManager em, PersonRequest request) {
        Set<String> ids = Merged.idsOf(em, request.customer());
        List<Customer> customers = ids.stream()
                .map(id -> CustomerChange.read(em, new CustomerId(id)))
                .toList();
        return request.contact().isPresent()
                ? contact(ids, customers, request.contact().get())
                : whole(em, ids, customers, request.customer());
    }

    private static Person whole(EntityManager em, Set<String> ids, List<Customer> customers, CustomerId asked) {
        CustomerId now = Merged.survivor(em, asked).orElse(asked);
        boolean person = CustomerChange.read(em, now).details().profile().kind() == CustomerProfile.Kind.PERSON;
        if (!person) {
            throw new InvalidRequestException(
                    "/contact",
                    "required",
                    "The customer is an organisation: name the contact, by e-mail address or name.");
        }
        List<CustomerDetails> details =
                customers.stream().map(Customer::details).toList();
        List<Contact> contacts =
                details.stream().flatMap(each -> each.contacts().stream()).toList();
        return new Person(
                ids,
                true,
                Stream.concat(
                                details.stream().map(CustomerDetails::name),
                                contacts.stream().map(Contact::name))
                        .collect(toSet()),
                known(contacts, Contact::email),
                known(contacts, Contact::phone));
    }

    private static Person contact(Set<String> ids, List<Customer> customers, String asked) {
        String plain = asked.strip();
        List<Contact> found = customers.stream()
                .flatMap(customer -> customer.details().contacts().stream())
                .filter(contact -> contact.name().equals(plain)
                        || contact.email().filter(plain::equalsIgnoreCase).isPresent())
                .toList();
        if (found.isEmpty()) {
            throw new InvalidRequestException("/contact", "unknown", "The customer has no such contact.");
        }
        return new Person(
                ids,
                false,
                found.stream().map(Contact::name).collect(toSet()),
                known(found, Contact::email),
                known(found, Contact::phone));
    }

    private static Set<String> known(List<Contact> contacts, Function<Contact, Optional<String>> fact) {
        return contacts.stream().map(fact).flatMap(Optional::stream).collect(toSet());
    }
}
