package org.tenon.pricing;

import static java.util.Objects.requireNonNull;

/** A promotion that is kept. Promotions are made and ended, never changed: what was given can be explained later. */
public record Promotion(PromotionId id, NewPromotion definition) {

    public Promotion {
        requireNonNull(id, "id");
        requireNonNull(definition, "definition");
    }
}
