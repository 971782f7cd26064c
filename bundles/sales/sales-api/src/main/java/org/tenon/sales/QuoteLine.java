package org.tenon.sales;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import org.tenon.inventory.Promise;
import org.tenon.pricing.PricedLine;

/**
 * A line of a quote.
 *
 * @param line its key in the quote: {@code "1"}, {@code "2"}, ...
 * @param priced product, quantity and price with its trace
 * @param availability what could be promised when the line was last written; nothing is set aside. Empty when no inventory
 *     answered
 * @param choice empty for a line that is not left to the customer
 */
public record QuoteLine(String line, PricedLine priced, List<Promise> availability, Optional<LineChoice> choice) {

    public QuoteLine {
        requireNonNull(line, "line");
        requireNonNull(priced, "priced");
        availability = List.copyOf(availability);
        requireNonNull(choice, "choice");
    }

    /** A line that is not left to the customer. */
    public QuoteLine(String line, PricedLine priced, List<Promise> availability) {
        this(line, priced, availability, Optional.empty());
    }

    /** Whether it is in the quote's totals, and in the order when the quote is accepted. */
    public boolean counts() {
        return choice.map(LineChoice::chosen).orElse(true);
    }
}
