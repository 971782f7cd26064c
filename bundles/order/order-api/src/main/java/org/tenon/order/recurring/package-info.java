/**
 * Orders that a customer gives once and gets again and again: by a rule of dates, at the prices of each day or at those that were agreed.
 *
 * <p>Providers of orders may implement {@link org.tenon.order.recurring.RecurringOrderService}, or leave it out.
 */
@Export
@Version("1.1.0")
@NullMarked
package org.tenon.order.recurring;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
