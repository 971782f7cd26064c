/**
 * What was ordered and what has become of it: from the draft over reservation and shipment to the installation.
 *
 * <p>Providers implement {@link org.tenon.order.OrderService} and {@link org.tenon.order.FulfilmentService}.
 * They may also implement {@link org.tenon.order.DeliveryService}, {@link
 * org.tenon.order.ReturnService}, {@link org.tenon.order.AmendmentService} and {@link org.tenon.order.RegroupingService}.
 */
@Export
@Version("1.2.0")
@NullMarked
package org.tenon.order;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
