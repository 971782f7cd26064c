package org.tenon.customer.privacy;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.tenon.customer.CustomerId;
import org.tenon.kernel.auditlog.Secret;

/**
 * Which person is meant.
 *
 * @param contact the e-mail address or the name of one of the customer's contacts; empty for a customer that is a person itself. A secret, so
 *     that the log of changes does not say who was erased
 */
public record PersonRequest(CustomerId customer, @Secret Optional<String> contact) {

    public PersonRequest {
        requireNonNull(customer, "customer");
        requireNonNull(contact, "contact");
    }
}
