package org.tenon.sales;

import java.time.Instant;
import java.util.List;
import org.tenon.kernel.Money;
import org.tenon.kernel.event.DomainEvent;

/**
 * Others of the lines that are left to the customer count now.
 *
 * @param lines the keys of those that count, in their order
 * @param gross what the quote comes to with them
 */
public record QuoteChosen(QuoteId quote, String number, List<String> lines, Money gross, Instant at)
        implements DomainEvent {

    public QuoteChosen {
        lines = List.copyOf(lines);
    }

    @Override
    public String type() {
        return "quote.chosen";
    }

    @Override
    public String subject() {
        return quote.value();
    }
}
