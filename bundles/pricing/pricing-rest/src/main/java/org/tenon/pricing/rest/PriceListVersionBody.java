package org.tenon.pricing.rest;

import java.time.Instant;
import java.util.Optional;
import org.tenon.pricing.PriceDraftId;
import org.tenon.pricing.PriceListVersion;

/** What a change made of a price list, as an answer gives it. */
record PriceListVersionBody(long version, Instant at, int added, int ended, Optional<PriceDraftId> draft) {

    static PriceListVersionBody of(PriceListVersion version) {
        return new PriceListVersionBody(
                version.version(), version.at(), version.added(), version.ended(), version.draft());
    }
}
