package org.tenon.inventory;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What is known of a lot besides its number.
 *
 * @param expires the last day on which its goods may leave
 * @param owner whose goods they are as long as they are in stock, when they are not the company's (consignment): 1 to 200
 *     characters
 * @param serial whether the number is that of a single piece
 */
public record LotFacts(Optional<LocalDate> expires, Optional<String> owner, boolean serial) {

    public static final LotFacts NONE = new LotFacts(Optional.empty(), Optional.empty(), false);

    public LotFacts {
        requireNonNull(expires, "expires");
        requireNonNull(owner, "owner");
    }
}
