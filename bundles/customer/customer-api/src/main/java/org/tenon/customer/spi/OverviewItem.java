package org.tenon.customer.spi;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Optional;
import org.tenon.kernel.Money;

/**
 * A line of a panel.
 *
 * @param link where it is found, as a path under {@code /api}: {@code "orders/<id>"}
 * @param title for example the document's number
 * @param state for example {@code "confirmed"}; empty when it has none
 */
public record OverviewItem(String link, String title, Optional<String> state, LocalDate date, Optional<Money> amount) {

    public OverviewItem {
        requireNonNull(link, "link");
        requireNonNull(title, "title");
        requireNonNull(state, "state");
        requireNonNull(date, "date");
        requireNonNull(amount, "amount");
    }
}
