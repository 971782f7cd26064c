/**
 * What a vendor's tests stand on. {@link org.tenon.testing.vendor.PricingOnDatabase} is the platform on a database with the
 * capabilities that pricing asks, for the contract kit; {@link org.tenon.testing.vendor.RunningTenon} is the distribution,
 * for a test in the container; {@link org.tenon.testing.vendor.Configured} makes configurations.
 */
@NullMarked
package org.tenon.testing.vendor;

import org.jspecify.annotations.NullMarked;
