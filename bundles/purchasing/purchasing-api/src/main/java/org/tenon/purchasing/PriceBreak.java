package org.tenon.purchasing;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import org.tenon.kernel.Money;

/**
 * What a unit costs from a quantity on.
 *
 * @param from in the product's unit; zero or more
 * @param unitCost for one of the product's unit; zero or more, in the supplier's currency
 */
public record PriceBreak(BigDecimal from, Money unitCost) {

    public PriceBreak {
        requireNonNull(from, "from");
        requireNonNull(unitCost, "unitCost");
    }
}
