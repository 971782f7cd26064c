package org.tenon.sales;

import java.time.Instant;
import org.tenon.kernel.event.DomainEvent;

/** A customer asked something about a quote; its owner is to answer. */
public record QuoteAsked(QuoteId quote, String number, QuoteQuestionId question, String owner, Instant at)
        implements DomainEvent {

    @Override
    public String type() {
        return "quote.asked";
    }

    @Override
    public String subject() {
        return quote.value();
    }
}
