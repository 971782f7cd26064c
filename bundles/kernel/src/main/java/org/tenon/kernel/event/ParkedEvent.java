package org.tenon.kernel.event;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/**
 * An event that a subscriber could not take.
 *
 * @param parkedAt when it was put aside
 * @param reason what its subscriber said the last time
 */
public record ParkedEvent(String subscriber, RecordedEvent event, Instant parkedAt, String reason) {

    public ParkedEvent {
        requireNonNull(subscriber, "subscriber");
        requireNonNull(event, "event");
        requireNonNull(parkedAt, "parkedAt");
        requireNonNull(reason, "reason");
    }
}
