package org.tenon.pricing;

import static java.util.Objects.requireNonNull;

import org.tenon.kernel.Money;

/**
 * A promotion that took something off a document.
 *
 * @param amount what it took off all lines together, as prices of the list are given: with taxes or without them. On a document
 *     with returns it is less, or negative, by what is not given back
 */
public record AppliedPromotion(PromotionId promotion, String code, String name, Money amount) {

    public AppliedPromotion {
        requireNonNull(promotion, "promotion");
        requireNonNull(code, "code");
        requireNonNull(name, "name");
        requireNonNull(amount, "amount");
    }
}
