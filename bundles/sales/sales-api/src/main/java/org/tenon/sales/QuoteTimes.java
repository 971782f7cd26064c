package org.tenon.sales;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The stopwatch of one revision of a quote.
 *
 * @param opened when it was begun
 * @param submitted when it was handed in; empty while it is a draft
 * @param approved when it could go out
 * @param sent when it went out, or was accepted without
 */
public record QuoteTimes(
        QuoteId quote,
        String number,
        int revision,
        String owner,
        Instant opened,
        Optional<Instant> submitted,
        Optional<Instant> approved,
        Optional<Instant> sent) {

    public QuoteTimes {
        requireNonNull(quote, "quote");
        requireNonNull(number, "number");
        requireNonNull(owner, "owner");
        requireNonNull(opened, "opened");
        requireNonNull(submitted, "submitted");
        requireNonNull(approved, "approved");
        requireNonNull(sent, "sent");
    }

    /** How long it took to be with the customer. */
    public Optional<Duration> openedToSent() {
        return sent.map(at -> Duration.between(opened, at));
    }

    /** How much of that it waited for approval. */
    public Optional<Duration> inApproval() {
        return submitted.flatMap(from -> approved.map(to -> Duration.between(from, to)));
    }
}
