/**
 * What holds for orders that say nothing else (how they are delivered and invoiced, how far what leaves may be off), and what of an order
 * is to be invoiced by it. When it is to be paid is in {@link org.tenon.order.payment}.
 *
 * <p>Providers of orders may implement {@link org.tenon.order.terms.OrderTermsService} and {@link
 * org.tenon.order.terms.InvoicingService}, or leave them out.
 */
@Export
@Version("1.0.0")
@NullMarked
package org.tenon.order.terms;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
