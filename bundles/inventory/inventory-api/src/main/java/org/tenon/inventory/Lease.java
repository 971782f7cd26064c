package org.tenon.inventory;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;

/**
 * What is set aside for a while.
 *
 * @param document who holds it, for example {@code "quote/<id>"}
 * @param until when it ends
 * @param expired whether it has ended: then nothing is set aside any more
 * @param reservations by line key
 */
public record Lease(String document, Instant until, boolean expired, List<Reservation> reservations) {

    public Lease {
        requireNonNull(document, "document");
        requireNonNull(until, "until");
        reservations = List.copyOf(reservations);
    }
}
