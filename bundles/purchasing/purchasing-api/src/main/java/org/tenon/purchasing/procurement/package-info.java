/**
 * What is bought for a line of an order: sent by the supplier to the customer, or bought to be sent by the company. Who sells asks for it
 * here, and follows {@link org.tenon.purchasing.procurement.ProcurementChanged}.
 *
 * <p>Providers of purchasing may implement {@link org.tenon.purchasing.procurement.ProcurementService} and {@link
 * org.tenon.purchasing.procurement.DropShipmentService}, both or none.
 */
@Export
@Version("1.0.0")
@NullMarked
package org.tenon.purchasing.procurement;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
