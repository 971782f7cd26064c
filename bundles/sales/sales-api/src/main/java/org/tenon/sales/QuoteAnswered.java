package org.tenon.sales;

import java.time.Instant;
import org.tenon.kernel.event.DomainEvent;

/** A customer's question was answered. */
public record QuoteAnswered(QuoteId quote, String number, QuoteQuestionId question, Instant at) implements DomainEvent {

    @Override
    public String type() {
        return "quote.answered";
    }

    @Override
    public String subject() {
        return quote.value();
    }
}
