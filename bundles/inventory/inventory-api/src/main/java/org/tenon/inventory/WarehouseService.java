package org.tenon.inventory;

import org.osgi.annotation.versioning.ProviderType;
import org.tenon.kernel.capability.Capability;

/** Opens warehouses. A provider may leave this service out. */
@ProviderType
@Capability("inventory")
public interface WarehouseService {

    /**
     * Opens a warehouse and records {@link WarehouseOpened}.
     *
     * @throws org.tenon.kernel.problem.InvalidRequestException {@code /code}: not 1 to 32 letters, digits, hyphens, dots or
     *     underscores, or the name of a {@link StockPlace}
     * @throws org.tenon.kernel.problem.ConflictException {@code inventory.warehouse-exists}
     */
    WarehouseId open(WarehouseId code);
}
