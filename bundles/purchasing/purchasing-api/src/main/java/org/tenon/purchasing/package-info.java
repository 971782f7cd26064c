/**
 * What the company buys: suppliers, what they deliver for how much, purchase orders, and the goods that come of them.
 *
 * <p>Providers implement {@link org.tenon.purchasing.SupplierService}, {@link org.tenon.purchasing.SupplyService}, {@link
 * org.tenon.purchasing.PurchaseOrderService} and {@link org.tenon.purchasing.GoodsInService}. They may also implement {@link
 * org.tenon.purchasing.ReplenishmentService}, and what {@link org.tenon.purchasing.procurement} has. Stock is not theirs: what comes in, and what is expected, is with inventory.
 */
@Export
@Version("1.1.0")
@NullMarked
package org.tenon.purchasing;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
