package org.tenon.customer.privacy;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.tenon.customer.CustomerId;

/**
 * Which person is meant.
 *
 * @param contact the e-mail address or the name of one of the customer's contacts; empty for a customer that is a person itself
 */
public record PersonRequest(CustomerId customer, Optional<String> contact) {

    public PersonRequest {
        requireNonNull(customer, "customer");
        requireNonNull(contact, "contact");
    }
}
