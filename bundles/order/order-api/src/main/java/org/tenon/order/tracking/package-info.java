/**
 * How a customer follows an order by a link, without an account.
 *
 * <p>Providers of orders may implement {@link org.tenon.order.tracking.TrackingService}, or leave it out.
 */
@Export
@Version("1.0.0")
@NullMarked
package org.tenon.order.tracking;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
