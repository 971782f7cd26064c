package org.tenon.sales;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Locale;

/**
 * What a link shows.
 *
 * @param language which the link was made in
 * @param answerable whether the customer can accept or reject it now
 * @param questions what was asked by any link to it, the oldest first
 */
public record LinkedQuote(Quote quote, Locale language, boolean answerable, List<QuoteQuestion> questions) {

    public LinkedQuote {
        requireNonNull(quote, "quote");
        requireNonNull(language, "language");
        questions = List.copyOf(questions);
    }
}
