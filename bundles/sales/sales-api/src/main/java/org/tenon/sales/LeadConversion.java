package org.tenon.sales;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Optional;
import org.tenon.customer.CustomerId;
import org.tenon.kernel.Money;

/**
 * What a lead becomes.
 *
 * @param customer who he is already; empty to register a new one from what the lead says
 * @param title of the opportunity
 * @param stage of the opportunity, on the pipeline
 * @param amount that the opportunity may bring; its currency is the new customer's
 * @param closeDate when the opportunity is expected to be decided
 */
public record LeadConversion(
        Optional<CustomerId> customer, String title, String stage, Money amount, LocalDate closeDate) {

    public LeadConversion {
        requireNonNull(customer, "customer");
        requireNonNull(title, "title");
        requireNonNull(stage, "stage");
        requireNonNull(amount, "amount");
        requireNonNull(closeDate, "closeDate");
    }
}
