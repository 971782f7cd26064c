package org.tenon.sales;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Optional;
import org.tenon.customer.CustomerId;
import org.tenon.kernel.Money;

/**
 * What is known of a chance to sell and can be changed.
 *
 * @param title 1 to 200 characters
 * @param stage one of the configured pipeline's, without regard to case
 * @param amount what it may bring, zero or more
 * @param closeDate when it is expected to be decided
 * @param owner the user who works on it; empty for the one who records it
 */
public record OpportunityDetails(
        CustomerId customer, String title, String stage, Money amount, LocalDate closeDate, Optional<String> owner) {

    public OpportunityDetails {
        requireNonNull(customer, "customer");
        requireNonNull(stage, "stage");
        requireNonNull(amount, "amount");
        requireNonNull(closeDate, "closeDate");
        requireNonNull(owner, "owner");
        if (title.isBlank() || title.length() > 200) {
            throw new IllegalArgumentException("an opportunity's title has 1 to 200 characters");
        }
        if (amount.isNegative()) {
            throw new IllegalArgumentException("an opportunity's amount is zero or more");
        }
    }
}
