/**
 * What is where: stock as a ledger of moves, reservations that cannot oversell, and the dates that can be promised.
 *
 * <p>Providers implement {@link org.tenon.inventory.StockService}, {@link org.tenon.inventory.ReservationService} and
 * {@link org.tenon.inventory.AvailabilityService}.
 */
@Export
@Version("1.0.0")
@NullMarked
package org.tenon.inventory;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
