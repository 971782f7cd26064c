package org.tenon.pricing.rest;

import java.time.Instant;
import java.util.Optional;
import org.tenon.pricing.PriceDraftId;
import org.tenon.pricing.PriceListId;
import org.tenon.pricing.RuleImport;
import org.tenon.pricing.RuleImportId;

/**
 * Rules on their way into a list.
 *
 * @param rules how many have come so far: where the next part begins
 * @param draft where its rules went, if they went into a draft
 */
record RuleImportBody(
        RuleImportId id,
        PriceListId priceList,
        RuleImport.State state,
        long rules,
        Instant begun,
        Optional<PriceDraftId> draft) {

    static RuleImportBody of(RuleImport now) {
        return new RuleImportBody(now.id(), now.list(), now.state(), now.rules(), now.begun(), now.draft());
    }
}
