package org.tenon.order.internal;

import java.util.Locale;

/**
 * How this installation treats orders.
 *
 * @param uniqueReferences whether a customer's reference is good for one order
 * @param creditAtShipment whether goods stay here while the customer is over its limit
 * @param replanning what becomes of an appointment that cannot be kept
 */
record OrderSettings(boolean uniqueReferences, boolean creditAtShipment, Replanning.Policy replanning) {

    static final OrderSettings DEFAULTS = new OrderSettings(false, false, Replanning.Policy.PROPOSE);

    static OrderSettings of(OrderConfig config) {
        return new OrderSettings(
                config.uniqueReferences(),
                config.creditAtShipment(),
                Replanning.Policy.valueOf(config.replanning().toUpperCase(Locale.ROOT)));
    }
}
