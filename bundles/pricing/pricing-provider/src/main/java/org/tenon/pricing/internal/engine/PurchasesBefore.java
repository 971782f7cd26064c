package org.tenon.pricing.internal.engine;

import java.util.Map;
import org.tenon.kernel.problem.UnavailableException;
import org.tenon.pricing.PurchasePeriod;

/** What a buyer has bought before the day of a basket. Asked only when a rule depends on it. */
@FunctionalInterface
public interface PurchasesBefore {

    /** Where nobody keeps what is bought. */
    PurchasesBefore UNKNOWN = period -> {
        throw unknown("nobody here keeps that");
    };

    /** @throws UnavailableException {@code pricing.no-purchase-history} when nobody can tell */
    Bought in(PurchasePeriod period);

    /** The refusal of what depends on it. */
    static UnavailableException unknown(String why) {
        return new UnavailableException(
                "pricing.no-purchase-history",
                "What the customer has bought before is needed for this, and " + why + ".",
                Map.of(),
                Bought.RETRY_AFTER);
    }
}
