package org.tenon.inventory;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Optional;

/**
 * A booking as it was made.
 *
 * @param reverses the document that it takes back, {@code "receipt/<id>"} or {@code "booking/<id>"}; empty when it is none that
 *     takes back another
 */
public record BookedStock(BookingId id, Booking booking, Optional<String> reverses, Instant at) {

    public BookedStock {
        requireNonNull(id, "id");
        requireNonNull(booking, "booking");
        requireNonNull(reverses, "reverses");
        requireNonNull(at, "at");
    }

    /** The name of its moves' document. */
    public String document() {
        return "booking/" + id;
    }
}
