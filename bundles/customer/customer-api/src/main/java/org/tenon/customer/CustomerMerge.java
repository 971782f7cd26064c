package org.tenon.customer;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Optional;

/**
 * A merge that was made.
 *
 * @param mergedNumber what the one who was merged was called by
 * @param undoneAt when it was taken back; empty while it holds
 */
public record CustomerMerge(
        MergeId id,
        CustomerId survivor,
        CustomerId merged,
        String mergedNumber,
        String by,
        Instant at,
        Optional<Instant> undoneAt) {

    public CustomerMerge {
        requireNonNull(id, "id");
        requireNonNull(survivor, "survivor");
        requireNonNull(merged, "merged");
        requireNonNull(mergedNumber, "mergedNumber");
        requireNonNull(by, "by");
        requireNonNull(at, "at");
        requireNonNull(undoneAt, "undoneAt");
    }
}
