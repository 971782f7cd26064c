/**
 * What things cost: price lists with dated rules, taxes, and the engine that explains every price it gives.
 *
 * <p>Providers implement {@link org.tenon.pricing.PricingService}, {@link org.tenon.pricing.PriceListService} and
 * {@link org.tenon.pricing.TaxRuleService}. Who has only one rule to add finds its place in {@code org.tenon.pricing.spi}.
 */
@Export
@Version("1.0.0")
@NullMarked
package org.tenon.pricing;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
