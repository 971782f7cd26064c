package org.tenon.order.internal;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** What of a line's net amount falls on some of its units. */
final class NetShare {

    private static final int SCALE = 12;

    private NetShare() {}

    /**
     * The difference between two shares, so that all of them together are the whole amount.
     *
     * @param units of the product's own unit, the last ones of {@code upTo}
     */
    static BigDecimal of(OrderLineRow line, BigDecimal units, BigDecimal upTo) {
        return share(line, upTo).subtract(share(line, upTo.subtract(units)));
    }

    private static BigDecimal share(OrderLineRow line, BigDecimal units) {
        return line.net.multiply(units).divide(line.stockQuantity, SCALE, RoundingMode.HALF_UP);
    }
}
