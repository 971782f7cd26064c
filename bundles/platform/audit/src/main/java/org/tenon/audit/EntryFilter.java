package org.tenon.audit;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Optional;

/**
 * Which entries are wanted; what is empty says nothing.
 *
 * @param kind the kind of what was changed, for example {@code "quote"}
 * @param subject its id
 * @param actor the user's name
 * @param operation the beginning of the operation's name, for example {@code "sales."}
 * @param from those that happened then or later
 * @param to those that happened before
 */
public record EntryFilter(
        Optional<String> kind,
        Optional<String> subject,
        Optional<String> actor,
        Optional<String> operation,
        Optional<Instant> from,
        Optional<Instant> to) {

    public static final EntryFilter ALL = new EntryFilter(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    public EntryFilter {
        requireNonNull(kind, "kind");
        requireNonNull(subject, "subject");
        requireNonNull(actor, "actor");
        requireNonNull(operation, "operation");
        requireNonNull(from, "from");
        requireNonNull(to, "to");
    }

    /** All that happened to one thing. */
    public static EntryFilter of(String kind, String subject) {
        return new EntryFilter(
                Optional.of(kind),
                Optional.of(subject),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
