package org.tenon.sales;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Optional;

/**
 * What a customer asked about a quote.
 *
 * @param answer what the seller said; empty while he has not
 * @param answeredBy who answered
 */
public record QuoteQuestion(
        QuoteQuestionId id,
        QuoteId quote,
        String question,
        Instant askedAt,
        Optional<String> answer,
        Optional<String> answeredBy,
        Optional<Instant> answeredAt,
        long version) {

    public QuoteQuestion {
        requireNonNull(id, "id");
        requireNonNull(quote, "quote");
        requireNonNull(question, "question");
        requireNonNull(askedAt, "askedAt");
        requireNonNull(answer, "answer");
        requireNonNull(answeredBy, "answeredBy");
        requireNonNull(answeredAt, "answeredAt");
    }
}
