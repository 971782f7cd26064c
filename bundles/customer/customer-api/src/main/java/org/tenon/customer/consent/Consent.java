package org.tenon.customer.consent;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Optional;
import org.tenon.customer.CustomerId;

/**
 * A decision as it is kept. It is evidence, so it never changes: who changes his mind decides again.
 *
 * @param address in lower case
 * @param at when it was decided
 * @param recordedBy the user who wrote it down
 */
public record Consent(
        ConsentId id,
        CustomerId customer,
        String address,
        String purpose,
        boolean given,
        Instant at,
        String source,
        Optional<String> textVersion,
        String recordedBy,
        Instant recordedAt) {

    public Consent {
        requireNonNull(id, "id");
        requireNonNull(customer, "customer");
        requireNonNull(address, "address");
        requireNonNull(purpose, "purpose");
        requireNonNull(at, "at");
        requireNonNull(source, "source");
        requireNonNull(textVersion, "textVersion");
        requireNonNull(recordedBy, "recordedBy");
        requireNonNull(recordedAt, "recordedAt");
    }
}
