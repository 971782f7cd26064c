package org.tenon.pricing;

import java.time.Instant;
import java.time.LocalDate;
import org.tenon.kernel.event.DomainEvent;

/**
 * A draft became a version of its list.
 *
 * @param from the day from which it changes prices
 * @param version of the list
 */
public record PriceDraftPublished(PriceDraftId draft, PriceListId list, LocalDate from, long version, Instant at)
        implements DomainEvent {

    @Override
    public String type() {
        return "price-draft.published";
    }

    @Override
    public String subject() {
        return draft.value();
    }
}
