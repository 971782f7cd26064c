package org.tenon.customer;

import static java.util.Objects.requireNonNull;

/** @param text matched without regard to case and accents, phones without regard to punctuation; blank matches all */
public record CustomerQuery(String text) {

    public static final CustomerQuery ALL = new CustomerQuery("");

    public CustomerQuery {
        requireNonNull(text, "text");
    }
}
