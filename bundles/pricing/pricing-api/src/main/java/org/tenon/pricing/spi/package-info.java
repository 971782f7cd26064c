/**
 * Where a small vendor joins in: one rule of a price, or the taxes, without the rest of a pricing engine.
 *
 * <p>Extensions implement {@link org.tenon.pricing.spi.PriceAdjustment}, or {@link org.tenon.pricing.spi.TaxService} in place of
 * the tax rules, and register it as a plain service. Who keeps documents tells of them as {@link org.tenon.pricing.spi.PastSales}
 * and {@link org.tenon.pricing.spi.PurchaseHistory}. A provider of
 * pricing that honours extensions says so in its documentation; the default provider does.
 */
@Export
@Version("1.0.0")
@NullMarked
package org.tenon.pricing.spi;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
