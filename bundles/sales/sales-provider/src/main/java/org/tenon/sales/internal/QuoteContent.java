package org.tenon.sales.internal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.tenon.inventory.Promise;
import org.tenon.pricing.PriceResult;
import org.tenon.sales.LineChoice;
import org.tenon.sales.QuoteDraft;
import org.tenon.sales.internal.policy.Combination;

/**
 * What a quote will say.
 *
 * @param draft what the seller asked for, with one of each group's alternatives chosen
 * @param prices what it costs
 * @param promises what can be had when, for each line of the prices
 */
record QuoteContent(
        QuoteDraft draft, LocalDate date, LocalDate validUntil, PriceResult prices, List<List<Promise>> promises) {

    Optional<LineChoice> choice(int index) {
        return Optional.ofNullable(draft.choices().get(Integer.toString(index + 1)));
    }

    /** Of the dearest combination that the customer can choose. */
    BigDecimal dearestNet() {
        if (draft.choices().isEmpty()) {
            return prices.net().amount();
        }
        return Combination.largest(
                        IntStream.range(0, prices.lines().size()).boxed().toList(),
                        index -> choice(index).orElse(null),
                        this::net)
                .stream()
                .map(this::net)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private BigDecimal net(int index) {
        return prices.lines().get(index).net().amount();
    }
}
