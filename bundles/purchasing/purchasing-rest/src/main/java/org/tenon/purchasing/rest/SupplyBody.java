package org.tenon.purchasing.rest;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tenon.catalog.ProductId;
import org.tenon.kernel.Money;
import org.tenon.purchasing.Supply;

/**
 * How a supplier delivers a product, as an answer gives it.
 *
 * @param prices for those who see costs
 */
record SupplyBody(
        ProductId product,
        Optional<String> number,
        BigDecimal pack,
        Optional<List<Price>> prices,
        Optional<Integer> leadTimeDays,
        boolean preferred,
        Optional<LocalDate> validFrom,
        Optional<LocalDate> validTo) {

    /** What a unit costs from a quantity on. */
    record Price(BigDecimal from, Money unitCost) {}

    /** All that a supplier delivers. */
    record Items(List<SupplyBody> items) {

        static Items of(List<Supply> supplies, boolean costs) {
            return new Items(supplies.stream()
                    .map(supply -> SupplyBody.of(supply, costs))
                    .toList());
        }
    }

    static SupplyBody of(Supply supply, boolean costs) {
        List<Price> prices = supply.prices().stream()
                .map(price -> new Price(price.from(), price.unitCost()))
                .toList();
        return new SupplyBody(
                supply.product(),
                supply.number(),
                supply.pack(),
                Optional.of(prices).filter(all -> costs),
                supply.leadTimeDays(),
                supply.preferred(),
                supply.valid().from(),
                supply.valid().last());
    }
}
