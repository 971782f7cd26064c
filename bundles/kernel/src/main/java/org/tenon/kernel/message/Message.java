package org.tenon.kernel.message;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Optional;

/**
 * A message as it is kept, without what it says: that may hold links that only the recipient is to have.
 *
 * @param tries how often it was tried to send it
 * @param nextTry when it is tried again; empty unless it is queued
 * @param reference the channel's own name for it, once its server has taken it
 * @param problem what went wrong with the last try; empty when nothing did
 * @param stateAt since when it is in its state
 * @param version rises with every change
 */
public record Message(
        MessageId id,
        String key,
        String channel,
        String to,
        String subject,
        String about,
        DeliveryState state,
        int tries,
        Optional<Instant> nextTry,
        Optional<String> reference,
        String problem,
        Instant createdAt,
        Instant stateAt,
        long version) {

    public Message {
        requireNonNull(id, "id");
        requireNonNull(key, "key");
        requireNonNull(channel, "channel");
        requireNonNull(to, "to");
        requireNonNull(subject, "subject");
        requireNonNull(about, "about");
        requireNonNull(state, "state");
        requireNonNull(nextTry, "nextTry");
        requireNonNull(reference, "reference");
        requireNonNull(problem, "problem");
        requireNonNull(createdAt, "createdAt");
        requireNonNull(stateAt, "stateAt");
    }
}
