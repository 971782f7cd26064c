package org.tenon.customer;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/**
 * A customer.
 *
 * @param number what people call it by; unique, 1 to 32 characters
 * @param version rises with every change
 */
public record Customer(CustomerId id, String number, CustomerDetails details, Instant createdAt, long version) {

    public Customer {
        requireNonNull(id, "id");
        requireNonNull(number, "number");
        requireNonNull(details, "details");
        requireNonNull(createdAt, "createdAt");
    }
}
