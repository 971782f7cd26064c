package org.tenon.order.internal;

import org.tenon.catalog.ProductService;
import org.tenon.inventory.ReservationService;
import org.tenon.inventory.StockService;
import org.tenon.inventory.internal.StoredPlans;
import org.tenon.kernel.event.EventLog;
import org.tenon.kernel.transaction.Transactions;
import org.tenon.persistence.UnitOfWork;
import org.tenon.purchasing.GoodsInService;
import org.tenon.purchasing.PurchaseOrderService;
import org.tenon.purchasing.SupplierService;
import org.tenon.purchasing.SupplyService;
import org.tenon.purchasing.internal.ExpectedGoods;
import org.tenon.purchasing.internal.GoodsDock;
import org.tenon.purchasing.internal.ProcurementDesk;
import org.tenon.purchasing.internal.PurchaseBook;
import org.tenon.purchasing.internal.StoredSuppliers;
import org.tenon.purchasing.internal.StoredSupplies;
import org.tenon.purchasing.internal.SupplierDispatches;
import org.tenon.purchasing.procurement.DropShipmentService;
import org.tenon.purchasing.procurement.ProcurementService;
import org.tenon.testing.fixture.TestCompany;
import org.tenon.testing.fixture.TestPlatform;

/** The standard purchasing, beside the orders that are tested. */
final class Purchasing {

    final SupplierService suppliers;
    final SupplyService supplies;
    final PurchaseOrderService orders;
    final GoodsInService goods;
    final DropShipmentService dispatches;
    final ProcurementService procurement;

    Purchasing(TestPlatform platform, ProductService products, StockService stock, ReservationService reservations) {
        UnitOfWork unit = platform.unit("purchasing");
        Transactions transactions = platform.transactions();
        EventLog events = platform.events();
        TestCompany company = platform.company();
        ExpectedGoods expected = ExpectedGoods.with(
                stock,
                company,
                new StoredPlans(platform.unit("inventory"), transactions, products, events, company),
                reservations);
        suppliers = new StoredSuppliers(unit, events, company);
        supplies = new StoredSupplies(unit, products, events, company);
        orders = new PurchaseBook(unit, transactions, platform.numbers(), products, stock, events, company, expected);
        goods = new GoodsDock(unit, transactions, events, company, expected);
        dispatches = new SupplierDispatches(unit, transactions, events, company);
        procurement =
                new ProcurementDesk(unit, transactions, platform.numbers(), products, stock, events, company, expected);
    }
}
