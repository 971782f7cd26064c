package org.tenon.kernel.event;

import java.time.Instant;

/**
 * Something that happened, as a record: past tense, ids and facts. Its components become the {@code data} of the change
 * feed, so they are part of the API of the capability that owns it.
 */
public interface DomainEvent {

    /** What happened: {@code <subject kind>.<past tense>}, for example {@code "order.confirmed"}. */
    String type();

    /** The id of what it happened to. Events of one subject are relayed in the order in which they were recorded. */
    String subject();

    /** When it happened. */
    Instant at();
}
