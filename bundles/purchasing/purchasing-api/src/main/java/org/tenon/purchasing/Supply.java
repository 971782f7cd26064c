package org.tenon.purchasing;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.tenon.catalog.ProductId;
import org.tenon.kernel.DateRange;
import org.tenon.kernel.Money;

/**
 * How a supplier delivers a product.
 *
 * @param number the supplier's own number of it, 1 to 100 characters
 * @param pack how much is in one pack, in the product's unit: whole packs are ordered; more than zero
 * @param prices by quantity; the one of the largest {@link PriceBreak#from()} that is not above the ordered quantity holds. At least
 *     one, at most {@value #MAX_PRICES}, no quantity twice
 * @param leadTimeDays how many days after an order it is there; empty: as the supplier says
 * @param preferred whether it is ordered here before it is ordered where it is cheaper
 * @param valid the days on which orders are placed on these terms
 */
public record Supply(
        ProductId product,
        Optional<String> number,
        BigDecimal pack,
        List<PriceBreak> prices,
        Optional<Integer> leadTimeDays,
        boolean preferred,
        DateRange valid) {

    public static final int MAX_PRICES = 50;

    public Supply {
        requireNonNull(product, "product");
        requireNonNull(number, "number");
        requireNonNull(pack, "pack");
        prices = List.copyOf(prices);
        requireNonNull(leadTimeDays, "leadTimeDays");
        requireNonNull(valid, "valid");
    }

    /** Any whole number of it at one price. */
    public static Supply of(ProductId product, Money unitCost) {
        return new Supply(
                product,
                Optional.empty(),
                BigDecimal.ONE,
                List.of(new PriceBreak(BigDecimal.ZERO, unitCost)),
                Optional.empty(),
                false,
                DateRange.ALWAYS);
    }

    /** What a unit costs when so much is ordered; empty when so little is not delivered. */
    public Optional<Money> unitCost(BigDecimal quantity) {
        return prices.stream()
                .filter(each -> each.from().compareTo(quantity) <= 0)
                .reduce((one, other) -> one.from().compareTo(other.from()) > 0 ? one : other)
                .map(PriceBreak::unitCost);
    }
}
