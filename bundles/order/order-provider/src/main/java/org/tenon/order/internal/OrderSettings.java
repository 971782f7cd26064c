package org.tenon.order.internal;

/**
 * How this installation treats orders.
 *
 * @param uniqueReferences whether a customer's reference is good for one order
 * @param creditAtShipment whether goods stay here while the customer is over its limit
 */
record OrderSettings(boolean uniqueReferences, boolean creditAtShipment) {

    static final OrderSettings DEFAULTS = new OrderSettings(false, false);

    static OrderSettings of(OrderConfig config) {
        return new OrderSettings(config.uniqueReferences(), config.creditAtShipment());
    }
}
