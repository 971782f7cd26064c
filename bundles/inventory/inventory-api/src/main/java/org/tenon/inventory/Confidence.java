package org.tenon.inventory;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;

/**
 * What the past says of a promise.
 *
 * @param likely by this day half of those before would have been there (P50)
 * @param safe by this day nine of ten would have been there (P90)
 * @param cases how many were looked at
 */
public record Confidence(LocalDate likely, LocalDate safe, int cases) {

    public Confidence {
        requireNonNull(likely, "likely");
        requireNonNull(safe, "safe");
    }
}
