package org.tenon.purchasing.internal;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.TestInstance;
import org.tenon.catalog.ProductId;
import org.tenon.customer.CustomerId;
import org.tenon.inventory.WarehouseId;
import org.tenon.kernel.DateRange;
import org.tenon.kernel.NewId;
import org.tenon.kernel.event.DomainEvent;
import org.tenon.kernel.exchange.DataImport;
import org.tenon.purchasing.GoodsIn;
import org.tenon.purchasing.PriceBreak;
import org.tenon.purchasing.PurchaseOrder;
import org.tenon.purchasing.PurchaseOrderDraft;
import org.tenon.purchasing.Supplier;
import org.tenon.purchasing.SupplierDetails;
import org.tenon.purchasing.SupplierId;
import org.tenon.purchasing.Supply;
import org.tenon.purchasing.procurement.Dispatch;
import org.tenon.purchasing.procurement.ProcurementKind;
import org.tenon.purchasing.procurement.ProcurementRequest;
import org.tenon.testing.contract.exchange.ExchangeContract;
import org.tenon.testing.fixture.TestDatabase;

/** Our purchasing gives its data to another of its own. */
class PurchasingExchangeContractTest {

    /** One purchasing with data, one without, each on a database of its own. */
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    abstract static class OnDatabase implements ExchangeContract {

        private final Purchasing source;
        private final Purchasing target;

        OnDatabase(TestDatabase database) {
            source = new Purchasing(database);
            target = new Purchasing(database);
        }

        private static final class Purchasing extends PurchasingOnDatabase {

            private final PurchasingExchange exchange = new PurchasingExchange(platform.unit("purchasing"));

            Purchasing(TestDatabase database) {
                super(database);
            }
        }

        @AfterAll
        void close() {
            source.close();
            target.platform.close();
        }

        @Override
        public DataImport source() {
            return source.exchange;
        }

        @Override
        public DataImport target() {
            return target.exchange;
        }

        @Override
        public void happen() {
            SupplierId supplier = source.supplier();
            ProductId one = source.goodsOf(supplier, "2");
            ProductId other = source.goodsOf(supplier, "3.5");
            source.supplies()
                    .set(
                            supplier,
                            new Supply(
                                    one,
                                    Optional.of("A/1 %"),
                                    BigDecimal.ONE,
                                    List.of(
                                            new PriceBreak(BigDecimal.ZERO, source.money("2.5")),
                                            new PriceBreak(BigDecimal.TEN, source.money("2.25"))),
                                    Optional.of(4),
                                    true,
                                    DateRange.ALWAYS));
            source.supplies().remove(supplier, source.goodsOf(supplier, "1"));
            PurchaseOrder draft =
                    source.drafted(supplier, PurchaseOrderDraft.Line.of(one, 12), PurchaseOrderDraft.Line.of(other, 1));
            PurchaseOrder order = source.purchases()
                    .change(
                            draft.id(),
                            draft.version(),
                            PurchaseOrderDraft.of(supplier, PurchaseOrderDraft.Line.of(one, 7)));
            source.drafted(supplier, PurchaseOrderDraft.Line.of(other, 3));
            source.purchases().send(order.id());
            source.goodsIn().receive(order.id(), GoodsIn.of(GoodsIn.Line.of(1, 2)));
            source.goodsIn()
                    .expect(
                            order.id(),
                            source.purchases().find(order.id()).orElseThrow().version(),
                            Map.of(1, source.today().plusDays(9)));
            Supplier known = source.suppliers().find(supplier).orElseThrow();
            source.suppliers().change(supplier, known.version(), SupplierDetails.of("Renamed", source.currency(), 3));
            happenForOrders(one, other);
        }

        private void happenForOrders(ProductId one, ProductId other) {
            ProcurementRequest request = new ProcurementRequest(
                    "order/" + NewId.next(),
                    new CustomerId("who-waits"),
                    WarehouseId.MAIN,
                    Optional.empty(),
                    List.of(
                            new ProcurementRequest.Line("1", one, BigDecimal.valueOf(3), ProcurementKind.DROP_SHIPMENT),
                            new ProcurementRequest.Line("2", other, BigDecimal.ONE, ProcurementKind.MAKE_TO_ORDER)));
            PurchaseOrder dropped = source.purchases()
                    .send(source.procurement()
                            .request(request)
                            .get(0)
                            .purchase()
                            .orElseThrow());
            source.dropShipments().dispatch(dropped.id(), Dispatch.of(Dispatch.Line.of(1, 2)));
        }

        @Override
        public List<DomainEvent> events() {
            return source.platform.events().recorded();
        }

        @Override
        public List<DomainEvent> eventsOfTarget() {
            return target.platform.events().recorded();
        }
    }

    @Nested
    class OnH2 extends OnDatabase {
        OnH2() {
            super(TestDatabase.H2);
        }
    }

    @Nested
    class OnPostgreSql extends OnDatabase {
        OnPostgreSql() {
            super(TestDatabase.POSTGRESQL);
        }
    }
}
