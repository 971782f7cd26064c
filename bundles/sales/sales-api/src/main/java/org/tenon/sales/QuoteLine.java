package org.tenon.sales;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.tenon.inventory.Promise;
import org.tenon.pricing.PricedLine;

/**
 * A line of a quote.
 *
 * @param line its key in the quote: {@code "1"}, {@code "2"}, ...
 * @param priced product, quantity and price with its trace
 * @param availability what could be promised when the line was last written; nothing is set aside. Empty when no inventory
 *     answered
 */
public record QuoteLine(String line, PricedLine priced, List<Promise> availability) {

    public QuoteLine {
        requireNonNull(line, "line");
        requireNonNull(priced, "priced");
        availability = List.copyOf(availability);
    }
}
