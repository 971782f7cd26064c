package org.tenon.customer;

import static java.util.Objects.requireNonNull;

import org.tenon.kernel.Money;

/**
 * A document that will make a customer owe money.
 *
 * @param document what claims: {@code "order/<id>"}. One document has at most one claim
 * @param amount gross; zero or more
 * @param override whether somebody who may has decided to go over the limit
 */
public record CreditClaim(CustomerId customer, String document, Money amount, boolean override) {

    public CreditClaim {
        requireNonNull(customer, "customer");
        requireNonNull(document, "document");
        requireNonNull(amount, "amount");
        if (amount.isNegative()) {
            throw new IllegalArgumentException("a credit claim is zero or more");
        }
    }
}
