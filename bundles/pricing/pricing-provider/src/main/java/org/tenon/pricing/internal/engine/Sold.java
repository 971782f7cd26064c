package org.tenon.pricing.internal.engine;

import java.math.BigDecimal;
import java.math.MathContext;
import org.jspecify.annotations.Nullable;

/**
 * What a line is sold in.
 *
 * @param unit the line's
 * @param own the product's own
 * @param quantity in the line's unit, without sign
 * @param factor how many of the product's own unit one is
 * @param weight kilograms of one of the product's own unit; null where nobody says
 * @param priced whether prices are by the line's unit from the beginning, since a rule of the list may be; else they are by the
 *     product's own, and the price that comes out is converted
 */
record Sold(
        String unit, String own, BigDecimal quantity, BigDecimal factor, @Nullable BigDecimal weight, boolean priced) {

    Sold of(BigDecimal other) {
        return new Sold(unit, own, other, factor, weight, priced);
    }

    /** As much as some of the product's own unit. */
    Sold ofOwn(BigDecimal units) {
        return of(units.divide(factor, MathContext.DECIMAL128));
    }

    /** Whether that is the product's own unit. */
    boolean isOwn() {
        return unit.equals(own);
    }

    /** By what the amounts of rules are multiplied that are by the product's own unit. */
    BigDecimal scale() {
        return priced ? factor : BigDecimal.ONE;
    }

    /** {@code "the pcs, of which 10 are one box"}. */
    String words() {
        return "the " + own + ", of which " + factor.toPlainString() + " are one " + unit;
    }
}
