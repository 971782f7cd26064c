package org.tenon.order.rest;

import java.time.Instant;
import org.tenon.order.OrderId;
import org.tenon.order.tracking.TrackingLink;

/** A link as it is handed out, once. */
record TrackingLinkBody(OrderId order, String address, String language, Instant expires) {

    static TrackingLinkBody of(TrackingLink link) {
        return new TrackingLinkBody(
                link.order(), link.address(), link.language().toLanguageTag(), link.expires());
    }
}
