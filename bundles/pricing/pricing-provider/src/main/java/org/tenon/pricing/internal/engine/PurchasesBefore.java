package org.tenon.pricing.internal.engine;

import java.util.Map;
import java.util.Optional;
import org.tenon.kernel.problem.UnavailableException;
import org.tenon.pricing.PurchasePeriod;
import org.tenon.pricing.PurchaseThreshold;

/** What a buyer has bought before the day of a basket. Asked only when a rule depends on it. */
@FunctionalInterface
public interface PurchasesBefore {

    /** Where nobody keeps what is bought. */
    PurchasesBefore UNKNOWN = question -> {
        throw unknown("nobody here keeps that");
    };

    /**
     * What is asked.
     *
     * @param attribute whose totals are asked for in place of quantities; empty for quantities and amounts
     */
    record Question(PurchasePeriod period, Optional<String> attribute) {

        /** One that a threshold asks in any case. */
        static Question of(PurchaseThreshold threshold) {
            Question goods = of(threshold.period());
            return threshold
                    .total()
                    .map(total -> goods.about(total.attribute()))
                    .orElse(goods);
        }

        /** What was bought in a period. */
        static Question of(PurchasePeriod period) {
            return new Question(period, Optional.empty());
        }

        Question about(String some) {
            return new Question(period, Optional.of(some));
        }
    }

    /** @throws UnavailableException {@code pricing.no-purchase-history} when nobody can tell */
    Bought in(Question question);

    /** The refusal of what depends on it. */
    static UnavailableException unknown(String why) {
        return new UnavailableException(
                "pricing.no-purchase-history",
                "What the customer has bought before is needed for this, and " + why + ".",
                Map.of(),
                Bought.RETRY_AFTER);
    }
}
