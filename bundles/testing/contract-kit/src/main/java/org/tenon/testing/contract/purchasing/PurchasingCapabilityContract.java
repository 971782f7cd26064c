package org.tenon.testing.contract.purchasing;

import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.TestInstance;
import org.tenon.catalog.ProductService;
import org.tenon.inventory.StockService;
import org.tenon.kernel.company.Company;
import org.tenon.kernel.event.DomainEvent;
import org.tenon.kernel.transaction.Transactions;
import org.tenon.purchasing.GoodsInService;
import org.tenon.purchasing.PurchaseOrderService;
import org.tenon.purchasing.SupplierService;
import org.tenon.purchasing.SupplyService;
import org.tenon.testing.contract.Stand;

/** The whole contract of the capability {@code purchasing}: extend it, say where the provider stands, and run it with JUnit. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class PurchasingCapabilityContract implements SupplierContract, PurchaseOrderContract, GoodsInContract {

    /** Where the provider stands; the same one for all tests. */
    protected abstract Stand stand();

    @Override
    public final SupplierService suppliers() {
        return stand().service(SupplierService.class);
    }

    @Override
    public final SupplyService supplies() {
        return stand().service(SupplyService.class);
    }

    @Override
    public final PurchaseOrderService purchases() {
        return stand().service(PurchaseOrderService.class);
    }

    @Override
    public final GoodsInService goodsIn() {
        return stand().service(GoodsInService.class);
    }

    @Override
    public final ProductService products() {
        return stand().service(ProductService.class);
    }

    @Override
    public final StockService stock() {
        return stand().service(StockService.class);
    }

    @Override
    public final Transactions transactions() {
        return stand().service(Transactions.class);
    }

    @Override
    public final Currency currency() {
        return stand().service(Company.class).currency();
    }

    @Override
    public final LocalDate today() {
        return stand().today();
    }

    @Override
    public final List<DomainEvent> events() {
        return stand().recorded();
    }

    public final void setToday(LocalDate day) {
        stand().setToday(day);
    }
}
