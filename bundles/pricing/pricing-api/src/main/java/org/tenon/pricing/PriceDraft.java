package org.tenon.pricing;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Changes of a price list that are prepared together, and published as one version of it.
 *
 * @param list that it changes
 * @param rules that it adds, with the ids that findings name them by; published, they get ids of their own
 * @param from the day from which it changed the list; empty until it is published
 * @param publishedAs the version of the list that it became; empty until it is published
 * @param version rises with every change
 */
public record PriceDraft(
        PriceDraftId id,
        PriceListId list,
        NewPriceDraft definition,
        List<PriceRule> rules,
        State state,
        Instant changedAt,
        Optional<LocalDate> from,
        Optional<Long> publishedAs,
        long version) {

    /** How far it is. Only an open one can be changed, published or dropped. */
    public enum State {
        /** Being written: no price knows of it. */
        OPEN,
        /** Part of the list, for good. */
        PUBLISHED,
        /** Given up. */
        DROPPED
    }

    public PriceDraft {
        requireNonNull(id, "id");
        requireNonNull(list, "list");
        requireNonNull(definition, "definition");
        rules = List.copyOf(rules);
        requireNonNull(state, "state");
        requireNonNull(changedAt, "changedAt");
        requireNonNull(from, "from");
        requireNonNull(publishedAs, "publishedAs");
    }
}
