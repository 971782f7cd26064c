/**
 * When what is ordered is to be paid: terms in parts, and the days and amounts that follow from them. What was paid is kept by billing.
 *
 * <p>Providers of orders may implement {@link org.tenon.order.payment.PaymentTermsService}, or leave it out.
 */
@Export
@Version("1.0.0")
@NullMarked
package org.tenon.order.payment;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
