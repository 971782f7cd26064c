package org.tenon.customer;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/**
 * A decision that a customer gets no more credit.
 *
 * @param customer for whom it was decided: whoever is below it is blocked too
 * @param reason for a person
 * @param by the user who decided
 */
public record CreditBlock(CustomerId customer, String reason, String by, Instant at) {

    public CreditBlock {
        requireNonNull(customer, "customer");
        requireNonNull(reason, "reason");
        requireNonNull(by, "by");
        requireNonNull(at, "at");
    }
}
