package org.tenon.sales;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Optional;

/**
 * An entry of the trail that a quote's approval leaves. Entries are only ever added.
 *
 * @param revision of the quote
 * @param step empty for what is about the whole quote
 * @param actor the user who did it; {@code "system"} for what the clock did
 * @param reason why: the policy's reason, or what the user said
 * @param content the seal of what the quote said then: SHA-256 over what is relevant for money, in hexadecimal
 */
public record ApprovalRecord(
        QuoteId quote,
        int revision,
        Optional<Integer> step,
        Action action,
        String actor,
        String reason,
        String content,
        Instant at) {

    /** What was done. */
    public enum Action {
        /** Handed in. */
        SUBMITTED,
        /** A policy asks an approver. */
        ASKED,
        /** Stays approved from an earlier revision, since it is no worse. */
        CARRIED_OVER,
        /** A step was approved. */
        APPROVED,
        /** A step was rejected. */
        REJECTED,
        /** The approver was reminded. */
        REMINDED,
        /** Somebody else was asked too. */
        ESCALATED,
        /** Nothing is in the way any more. */
        RELEASED
    }

    public ApprovalRecord {
        requireNonNull(quote, "quote");
        requireNonNull(step, "step");
        requireNonNull(action, "action");
        requireNonNull(actor, "actor");
        requireNonNull(reason, "reason");
        requireNonNull(content, "content");
        requireNonNull(at, "at");
    }
}
