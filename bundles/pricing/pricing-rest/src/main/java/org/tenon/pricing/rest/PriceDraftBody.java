package org.tenon.pricing.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tenon.pricing.PriceDraft;
import org.tenon.pricing.PriceDraftId;
import org.tenon.pricing.PriceListId;
import org.tenon.pricing.PriceRuleId;

/**
 * A draft as an answer gives it.
 *
 * @param added the rules that it adds, with the ids that findings name them by
 * @param from the day from which it changed the list, once it is published
 * @param publishedAs the version of the list that it became
 */
record PriceDraftBody(
        PriceDraftId id,
        PriceListId priceList,
        String name,
        PriceDraft.State state,
        List<RuleBody> added,
        List<PriceRuleId> ended,
        Instant changedAt,
        Optional<LocalDate> from,
        Optional<Long> publishedAs) {

    static PriceDraftBody of(PriceDraft draft) {
        return new PriceDraftBody(
                draft.id(),
                draft.list(),
                draft.definition().name(),
                draft.state(),
                draft.rules().stream().map(RuleBody::of).toList(),
                draft.definition().ended(),
                draft.changedAt(),
                draft.from(),
                draft.publishedAs());
    }
}
