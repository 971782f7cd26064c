package org.tenon.order.internal;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** What of something that a line comes to falls on some of its units. */
final class Share {

    private static final int SCALE = 12;

    private Share() {}

    /**
     * The difference between two shares, so that all of them together are the whole.
     *
     * @param whole what all units come to
     * @param all how many these are
     * @param units the last ones of {@code upTo}
     */
    static BigDecimal of(BigDecimal whole, BigDecimal all, BigDecimal units, BigDecimal upTo) {
        return share(whole, all, upTo).subtract(share(whole, all, upTo.subtract(units)));
    }

    /** What of a line's net amount falls on some units of its product's own unit. */
    static BigDecimal ofNet(OrderLineRow line, BigDecimal units, BigDecimal upTo) {
        return of(line.net, line.stockQuantity, units, upTo);
    }

    private static BigDecimal share(BigDecimal whole, BigDecimal all, BigDecimal units) {
        return whole.multiply(units).divide(all, SCALE, RoundingMode.HALF_UP);
    }
}
