package org.tenon.kernel.event;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/**
 * An event as the feed carries it.
 *
 * @param position its place in the feed: rising, no event ever appears before one that was already read
 * @param id the event's own id, for consumers that must recognise a repetition
 * @param data the event's facts as a JSON object
 */
public record RecordedEvent(
        long position, String id, String type, String subject, Instant at, String actor, String data) {

    public RecordedEvent {
        requireNonNull(id, "id");
        requireNonNull(type, "type");
        requireNonNull(subject, "subject");
        requireNonNull(at, "at");
        requireNonNull(actor, "actor");
        requireNonNull(data, "data");
    }
}
