package org.tenon.pricing;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Optional;

/**
 * A version of a price list: what one change made of it. Never changed afterwards.
 *
 * @param version as {@link PriceList#version()} was then
 * @param at when it was published
 * @param added how many rules it added
 * @param ended how many rules it ended
 * @param draft the draft that was published, if there was one
 */
public record PriceListVersion(
        PriceListId list, long version, Instant at, int added, int ended, Optional<PriceDraftId> draft) {

    public PriceListVersion {
        requireNonNull(list, "list");
        requireNonNull(at, "at");
        requireNonNull(draft, "draft");
    }
}
