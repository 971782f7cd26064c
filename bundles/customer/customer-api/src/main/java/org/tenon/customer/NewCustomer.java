package org.tenon.customer;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/** @param number the number to give; empty takes the next of the series {@code customer}, as {@code C-000017} */
public record NewCustomer(Optional<String> number, CustomerDetails details) {

    public NewCustomer {
        requireNonNull(number, "number");
        requireNonNull(details, "details");
    }
}
