package org.tenon.order;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Optional;

/** When the goods will be installed at the customer's site, and by whom. */
public record Installation(LocalDate date, Optional<String> engineer) {

    public Installation {
        requireNonNull(date, "date");
        requireNonNull(engineer, "engineer");
    }
}
