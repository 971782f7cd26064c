package org.tenon.order.internal;

import org.tenon.kernel.NewId;
import org.tenon.order.ShipmentRequest;

/** A shipment that was begun: under this id goods leave once, however often it is asked for. */
record ShippedDetail(String shipment, ShipmentRequest request) {

    static ShippedDetail of(ShipmentRequest request) {
        return new ShippedDetail(NewId.next(), request);
    }
}
