package org.tenon.inventory;

import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.tenon.kernel.Page;
import org.tenon.kernel.PageRequest;
import org.tenon.kernel.capability.Capability;
import org.tenon.kernel.capability.ReadOnly;

/**
 * In which steps goods come into warehouses and leave them. In a warehouse with stages all goods are kept by location ({@link
 * LotService}); what comes in from suppliers, customers, production or another warehouse and names no location lands at the first
 * stage, and {@link ReservationService#issue} takes goods from the last stage only, or, where there are none on the way out, from
 * everywhere but stages that are not available. Levels count goods at stages as on hand, and those at stages that are not available as
 * blocked. A provider may leave this service out.
 */
@ProviderType
@Capability("inventory")
public interface StageService {

    /**
     * The stages of a warehouse; none, with version 0, as long as nothing was said.
     *
     * @throws org.tenon.kernel.problem.NotFoundException when there is no such warehouse
     */
    @ReadOnly
    WarehouseStages of(WarehouseId warehouse);

    /**
     * Says in which steps goods come in and leave from now on; goods stay where they are. Records {@link WarehouseStagesSet}.
     *
     * @param stages with the version that the change is based on
     * @return with the new version
     * @throws org.tenon.kernel.problem.NotFoundException when there is no such warehouse
     * @throws org.tenon.kernel.problem.InvalidRequestException with pointers: a location of no or more than 64 characters, one that is
     *     there twice, days that are not 0 to 365, more than 10 stages in or out
     * @throws org.tenon.kernel.problem.StaleVersionException when somebody else was faster
     */
    WarehouseStages set(WarehouseStages stages);

    /**
     * What waits to be moved on: goods at stages, and goods on the shelves that are set aside for good where there are stages on the way
     * out. By product, location, lot and document.
     *
     * @param stage only what is at this location
     * @throws org.tenon.kernel.problem.NotFoundException when there is no such warehouse
     */
    @ReadOnly
    Page<StageWork> work(WarehouseId warehouse, Optional<String> stage, PageRequest page);

    /**
     * Moves goods on, all or nothing, with what is set aside of them. Repeatable by its key. Levels stay as they are. Records {@link
     * StockRelocated}.
     *
     * @throws org.tenon.kernel.problem.InvalidRequestException with pointers: an unknown warehouse, a quantity of zero or less, the same
     *     location, no {@code to} where the stages say none
     * @throws org.tenon.kernel.problem.ConflictException {@code inventory.not-available} when less is there that is not on hold, or is
     *     set aside for the document
     */
    StockStep move(StageStep step);

    /** What was moved within warehouses, here or by {@link LotService#relocate}; the oldest first. */
    @ReadOnly
    Page<StockStep> steps(StockQuery query, PageRequest page);
}
