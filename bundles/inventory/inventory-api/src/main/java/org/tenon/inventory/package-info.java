/**
 * What is where: stock as a ledger of moves, reservations that cannot oversell, and the dates that can be promised.
 *
 * <p>Providers implement {@link org.tenon.inventory.StockService}, {@link org.tenon.inventory.ReservationService} and
 * {@link org.tenon.inventory.AvailabilityService}. They may also implement {@link org.tenon.inventory.StockLedger}, {@link
 * org.tenon.inventory.CountService}, {@link org.tenon.inventory.TransferService}, {@link
 * org.tenon.inventory.PlannedReceiptService}, {@link org.tenon.inventory.LeaseService}, {@link
 * org.tenon.inventory.WarehouseService}, {@link org.tenon.inventory.LotService}, {@link
 * org.tenon.inventory.AllocationService}, {@link org.tenon.inventory.StockPolicyService}, {@link
 * org.tenon.inventory.StageService} and {@link org.tenon.inventory.CostService}; who uses these does without when they are not there.
 */
@Export
@Version("1.0.0")
@NullMarked
package org.tenon.inventory;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
