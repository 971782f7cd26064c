package org.tenon.testing.contract.customer;

import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.tenon.customer.Contact;
import org.tenon.customer.CustomerDetails;
import org.tenon.customer.NewCustomer;
import org.tenon.customer.PostalAddress;

/** Customers to test with. */
final class Samples {

    static final Currency USD = Currency.getInstance("USD");
    static final Currency EUR = Currency.getInstance("EUR");

    private Samples() {}

    /** A word that no other test uses. */
    /** A word of its own, without an e, which behind a vowel may stand for an umlaut. */
    static String word() {
        return "w"
                + UUID.randomUUID()
                        .toString()
                        .replace("-", "")
                        .replace('e', 'x')
                        .substring(0, 15);
    }

    static NewCustomer numbered(String number, CustomerDetails details) {
        return new NewCustomer(Optional.of(number), details);
    }

    static NewCustomer unnumbered(CustomerDetails details) {
        return new NewCustomer(Optional.empty(), details);
    }

    static CustomerDetails named(String name) {
        return CustomerDetails.of(name, USD);
    }

    static Contact contact(String name) {
        return new Contact(name, Optional.empty(), Optional.empty(), Optional.empty());
    }

    static Contact contact(String name, String email, String phone) {
        return new Contact(name, Optional.of(email), Optional.of(phone), Optional.of("Owner"));
    }

    static PostalAddress address(PostalAddress.Kind kind, String city) {
        return new PostalAddress(kind, List.of("Obere Str. 57", "2. Stock"), city, Optional.empty(), "012209", "DE");
    }
}
