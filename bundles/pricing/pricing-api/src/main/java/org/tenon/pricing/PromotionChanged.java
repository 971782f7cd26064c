package org.tenon.pricing;

import java.time.Instant;
import org.tenon.kernel.event.DomainEvent;

/** A promotion was made or ended. */
public record PromotionChanged(PromotionId promotion, String code, Instant at) implements DomainEvent {

    @Override
    public String type() {
        return "promotion.changed";
    }

    @Override
    public String subject() {
        return promotion.value();
    }
}
