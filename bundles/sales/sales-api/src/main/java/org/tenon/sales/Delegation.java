package org.tenon.sales;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Optional;

/**
 * A delegation.
 *
 * @param createdBy who made it
 * @param endedAt when it was ended before its time
 */
public record Delegation(
        DelegationId id, DelegationDetails details, String createdBy, Instant createdAt, Optional<Instant> endedAt) {

    public Delegation {
        requireNonNull(id, "id");
        requireNonNull(details, "details");
        requireNonNull(createdBy, "createdBy");
        requireNonNull(createdAt, "createdAt");
        requireNonNull(endedAt, "endedAt");
    }
}
