package org.tenon.sales;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.tenon.kernel.message.Message;

/**
 * What came of sending a quote.
 *
 * @param message what was queued for the customer; empty when the channel only says how it went
 * @param link what was made for the customer; empty when the quote went on a way that no link is on
 */
public record SentQuote(Quote quote, Optional<Message> message, Optional<QuoteLink> link) {

    public SentQuote {
        requireNonNull(quote, "quote");
        requireNonNull(message, "message");
        requireNonNull(link, "link");
    }
}
