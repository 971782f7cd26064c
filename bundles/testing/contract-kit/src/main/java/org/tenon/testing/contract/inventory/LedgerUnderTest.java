package org.tenon.testing.contract.inventory;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.tenon.catalog.ProductId;
import org.tenon.inventory.CountService;
import org.tenon.inventory.PlannedReceiptService;
import org.tenon.inventory.StockLedger;
import org.tenon.inventory.StockLevel;
import org.tenon.inventory.StockQuery;
import org.tenon.inventory.TransferService;
import org.tenon.inventory.WarehouseId;
import org.tenon.inventory.WarehouseService;
import org.tenon.kernel.PageRequest;

/** A provider that also offers the services that a provider may leave out. */
public interface LedgerUnderTest extends InventoryUnderTest {

    StockLedger ledger();

    CountService counts();

    TransferService transfers();

    PlannedReceiptService plans();

    WarehouseService warehouses();

    /** Sets the day that it is for the provider. */
    void setToday(LocalDate day);

    /** A new warehouse. */
    default WarehouseId warehouse() {
        return warehouses()
                .open(new WarehouseId("W-" + UUID.randomUUID().toString().substring(0, 8)));
    }

    default BigDecimal onHand(ProductId product, WarehouseId warehouse) {
        return levels(product, warehouse).stream().map(StockLevel::onHand).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    default BigDecimal incoming(ProductId product, WarehouseId warehouse) {
        return levels(product, warehouse).stream().map(StockLevel::incoming).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private List<StockLevel> levels(ProductId product, WarehouseId warehouse) {
        return stock().levels(new StockQuery(java.util.Set.of(product), Optional.of(warehouse)), PageRequest.first())
                .items();
    }

    /** What was on hand in all warehouses at the end of a past day. */
    default int onHandOn(ProductId product, LocalDate day) {
        return ledger().levels(StockQuery.of(product), day, PageRequest.first()).items().stream()
                .map(StockLevel::onHand)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .intValueExact();
    }

    /** What will be there in all warehouses at the end of a day to come. */
    default int projectedOn(ProductId product, LocalDate day) {
        return ledger().levels(StockQuery.of(product), day, PageRequest.first()).items().stream()
                .map(level -> level.available().add(level.incoming()))
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .intValueExact();
    }
}
