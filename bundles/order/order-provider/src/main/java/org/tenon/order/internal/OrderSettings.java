package org.tenon.order.internal;

import java.math.BigDecimal;
import java.util.Locale;
import org.tenon.kernel.Percent;
import org.tenon.order.Tolerance;

/**
 * How this installation treats orders.
 *
 * @param uniqueReferences whether a customer's reference is good for one order
 * @param creditAtShipment whether goods stay here while the customer is over its limit
 * @param replanning what becomes of an appointment that cannot be kept
 * @param tolerance how far what leaves may be off, of products and customers that have no tolerance of their own
 */
record OrderSettings(
        boolean uniqueReferences, boolean creditAtShipment, Replanning.Policy replanning, Tolerance tolerance) {

    private static final int MOST = 100;

    static final OrderSettings DEFAULTS = new OrderSettings(true, false, Replanning.Policy.PROPOSE, Tolerance.NONE);

    static OrderSettings of(OrderConfig config) {
        return new OrderSettings(
                config.uniqueReferences(),
                config.creditAtShipment(),
                Replanning.Policy.valueOf(config.replanning().toUpperCase(Locale.ROOT)),
                new Tolerance(percent(config.tolerateLess()), percent(config.tolerateMore())));
    }

    private static Percent percent(double value) {
        if (!(value >= 0 && value <= MOST)) {
            throw new IllegalArgumentException("a tolerance is 0 to " + MOST + " percent, not " + value);
        }
        return new Percent(BigDecimal.valueOf(value));
    }
}
