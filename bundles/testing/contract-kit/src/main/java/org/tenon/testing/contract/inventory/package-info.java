/**
 * What every provider of inventory must pass. A test class of the provider implements {@link
 * org.tenon.testing.contract.inventory.StockContract}, {@link org.tenon.testing.contract.inventory.ReservationContract},
 * {@link org.tenon.testing.contract.inventory.AvailabilityContract} and {@link
 * org.tenon.testing.contract.inventory.StockRaceContract}, and says where the services are.
 */
@Export
@Version("1.0.0")
@NullMarked
package org.tenon.testing.contract.inventory;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
