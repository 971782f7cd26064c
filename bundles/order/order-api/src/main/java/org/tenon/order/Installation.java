package org.tenon.order;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Optional;

/**
 * When the goods will be installed at the customer's site, and by whom.
 *
 * @param proposed another day, when the goods will not be there on this one: as long after them as it was planned before. Whoever
 *     sets the day need not name it
 */
public record Installation(LocalDate date, Optional<String> engineer, Optional<LocalDate> proposed) {

    public Installation {
        requireNonNull(date, "date");
        requireNonNull(engineer, "engineer");
        requireNonNull(proposed, "proposed");
    }

    public Installation(LocalDate date, Optional<String> engineer) {
        this(date, engineer, Optional.empty());
    }
}
