package org.tenon.sales;

import java.time.Instant;
import java.util.List;
import org.tenon.kernel.event.DomainEvent;

/**
 * A solution became a quote.
 *
 * @param template by its code, in the version that it had
 * @param options the keys of those that are in it
 */
public record SolutionQuoted(
        QuoteId quote, String number, String template, long templateVersion, List<String> options, Instant at)
        implements DomainEvent {

    public SolutionQuoted {
        options = List.copyOf(options);
    }

    @Override
    public String type() {
        return "solution.quoted";
    }

    @Override
    public String subject() {
        return quote.value();
    }
}
