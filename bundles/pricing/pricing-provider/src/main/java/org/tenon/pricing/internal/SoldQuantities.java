package org.tenon.pricing.internal;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;
import org.tenon.catalog.ProductId;
import org.tenon.catalog.UnitOfProduct;

/**
 * How quantities of other units than the products' own come out in those.
 *
 * @param factors how many of the product's own unit another one is
 * @param steps what quantities of own units are kept in multiples of, by unit; of others, 6 decimals. Empty where no goods
 *     have to come of it
 */
record SoldQuantities(Map<UnitOfProduct, BigDecimal> factors, Optional<Map<String, BigDecimal>> steps) {

    /** How exactly stock is kept of what nobody knows the step of. */
    private static final BigDecimal FINEST = new BigDecimal("0.000001");

    /** More than what a factor of 28 digits is off on the largest quantity, and less than any difference that is meant. */
    private static final BigDecimal NOTHING = new BigDecimal("0.000000000000001");

    SoldQuantities {
        factors = Map.copyOf(factors);
        steps = requireNonNull(steps, "steps").map(Map::copyOf);
    }

    Optional<BigDecimal> factor(ProductId product, String unit) {
        return Optional.ofNullable(factors.get(new UnitOfProduct(product, unit)));
    }

    /** What {@code own} has to be a multiple of. */
    BigDecimal step(String unit) {
        return steps.flatMap(known -> Optional.ofNullable(known.get(unit)))
                .orElse(FINEST)
                .max(FINEST);
    }

    /** Whether stock can be kept of exactly this; always where none has to be. */
    boolean comesOut(BigDecimal own, String unit) {
        if (steps.isEmpty()) {
            return true;
        }
        BigDecimal kept = kept(own);
        return kept.signum() != 0
                && own.subtract(kept).abs().compareTo(NOTHING) < 0
                && kept.remainder(step(unit)).signum() == 0;
    }

    /** In the six decimals of a quantity. */
    static BigDecimal kept(BigDecimal own) {
        return own.setScale(FINEST.scale(), RoundingMode.HALF_UP);
    }
}
