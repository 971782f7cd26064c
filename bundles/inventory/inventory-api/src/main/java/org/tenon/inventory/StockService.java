package org.tenon.inventory;

import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.tenon.kernel.Page;
import org.tenon.kernel.PageRequest;
import org.tenon.kernel.capability.Capability;
import org.tenon.kernel.capability.ReadOnly;

/** Keeps the stock ledger. */
@ProviderType
@Capability("inventory")
public interface StockService {

    /**
     * Books goods in and records {@link GoodsReceived}. All lines or none. Not repeatable.
     *
     * @throws org.tenon.kernel.problem.InvalidRequestException with pointers: an unknown warehouse or product, a product that
     *     is not goods, a quantity of zero or less, a negative cost, no lines; a day that has not passed or is closed ({@code
     *     /on}); of a provider that keeps lots: facts without a lot, others than are known of it, a single piece that is there
     *     already
     */
    ReceiptId receive(Receipt receipt);

    /** A receipt as it was booked, with the lines in their order. */
    @ReadOnly
    Optional<Receipt> find(ReceiptId id);

    /** The levels, by product and warehouse; a product that never moved has none. */
    @ReadOnly
    Page<StockLevel> levels(StockQuery query, PageRequest page);

    /** The same of the provider that keeps what documents have. Providers leave it as it is. */
    @ReadOnly
    default Page<StockLevel> levels(StockQuery query, PageRequest page, Custody custody) {
        return levels(query, page);
    }

    /** The ledger's entries, oldest first. */
    @ReadOnly
    Page<StockMove> moves(StockQuery query, PageRequest page);

    /** The warehouses, by code. */
    @ReadOnly
    Page<WarehouseId> warehouses(PageRequest page);
}
