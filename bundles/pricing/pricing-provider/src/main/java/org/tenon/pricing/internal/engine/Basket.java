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
 * @param currency the list's
 * @param channel how it is sold
 * @param adjustments the rules of vendors, in the order in which they come
 */
public record Basket(
        CompiledList list,
        TaxTable taxes,
        Currency currency,
        LocalDate on,
        String customer,
        Optional<String> group,
        Optional<String> taxRegion,
        Optional<String> channel,
        List<Adjustment> adjustments,
        List<BasketLine> lines) {}
