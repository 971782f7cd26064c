package org.tenon.customer.activity;

import static java.util.Objects.requireNonNull;

import org.tenon.customer.CustomerId;

/**
 * An activity to be recorded.
 *
 * @param customer for whom; that does not change
 */
public record NewActivity(CustomerId customer, ActivityDetails details) {

    public NewActivity {
        requireNonNull(customer, "customer");
        requireNonNull(details, "details");
    }
}
