package org.tenon.pricing.internal.engine;

import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/**
 * Everything that a price depends on.
 *
 * @param customer the buyer's id
 * @param group the code of the buyer's group
 * @param step what its amounts are multiples of, in the list's currency
 * @param channel how it is sold
 * @param adjustments the rules of vendors, in the order in which they come
 */
public record Basket(
        CompiledList list,
        Taxes taxes,
        RoundingStep step,
        LocalDate on,
        String customer,
        Optional<String> group,
        Optional<String> channel,
        List<Adjustment> adjustments,
        List<BasketLine> lines) {

    Currency currency() {
        return step.currency();
    }
}
