package org.tenon.purchasing.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tenon.testing.contract.purchasing.PurchasingUnderTest.assertConflict;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tenon.catalog.ProductId;
import org.tenon.catalog.ProductService;
import org.tenon.customer.CustomerId;
import org.tenon.inventory.AvailabilityRequest;
import org.tenon.inventory.AvailabilityService;
import org.tenon.inventory.Promise;
import org.tenon.inventory.ReorderRule;
import org.tenon.inventory.Stage;
import org.tenon.inventory.StockPolicy;
import org.tenon.inventory.WarehouseId;
import org.tenon.inventory.WarehouseStages;
import org.tenon.inventory.internal.OpenedWarehouses;
import org.tenon.inventory.internal.StoredPolicies;
import org.tenon.inventory.internal.StoredStages;
import org.tenon.kernel.Money;
import org.tenon.kernel.NewId;
import org.tenon.kernel.Page;
import org.tenon.kernel.PageRequest;
import org.tenon.pricing.Conversion;
import org.tenon.pricing.ExchangeRate;
import org.tenon.pricing.ExchangeRateService;
import org.tenon.pricing.NoExchangeRateException;
import org.tenon.purchasing.GoodsIn;
import org.tenon.purchasing.PurchaseOrder;
import org.tenon.purchasing.PurchaseOrderDraft;
import org.tenon.purchasing.PurchaseOrderId;
import org.tenon.purchasing.SupplierDetails;
import org.tenon.purchasing.SupplierId;
import org.tenon.purchasing.Supply;
import org.tenon.purchasing.procurement.ProcurementKind;
import org.tenon.purchasing.procurement.ProcurementRequest;
import org.tenon.testing.fixture.TestDatabase;

/** What is this provider's own: costs in other currencies, promises of inventory, and an audit that notices what was changed. */
abstract class PurchasingsOwn extends PurchasingOnDatabase {

    private static final Currency EUR = Currency.getInstance("EUR");

    /** Knows one rate, of one day and those after it. */
    private record OneRate(ExchangeRate rate) implements ExchangeRateService {

        @Override
        public List<ExchangeRate> set(List<ExchangeRate> rates) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Page<ExchangeRate> list(Optional<Currency> from, Optional<Currency> to, PageRequest page) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Conversion conversion(Currency from, Currency to, LocalDate on) {
            if (on.isBefore(rate.validFrom())) {
                throw new NoExchangeRateException(from, to, on);
            }
            return new Conversion(from, to, on, List.of(rate));
        }
    }

    PurchasingsOwn(TestDatabase database) {
        super(database);
    }

    private PurchaseOrder ofEuros() {
        SupplierId supplier = suppliers()
                .add(SupplierDetails.of("Paid in euros", EUR, LEAD_DAYS))
                .id();
        ProductId product = goods();
        supplies().set(supplier, Supply.of(product, Money.of("10", "EUR")));
        return drafted(supplier, PurchaseOrderDraft.Line.of(product, 3));
    }

    private ExchangeRate rate(LocalDate from) {
        return new ExchangeRate(EUR, currency(), new BigDecimal("1.1"), from, Optional.empty());
    }

    @Test
    void costs_are_kept_in_the_companys_currency_at_the_rate_of_the_day() {
        PurchaseOrder order = ofEuros();
        expected.rates = new OneRate(rate(today().plusDays(1)));
        assertConflict(() -> purchases().send(order.id()), "purchasing.no-exchange-rate");

        expected.rates = new OneRate(rate(today()));
        purchases().send(order.id());
        goodsIn().receive(order.id(), GoodsIn.of(GoodsIn.Line.of(1, 3)));

        // 10 EUR at 1.1
        assertThat(stock().find(goodsIn().receipts(order.id()).get(0).receipt())
                        .orElseThrow()
                        .lines()
                        .get(0)
                        .unitCost())
                .contains(money("11"));
        expected.rates = null;
    }

    @Test
    void a_promise_rests_on_what_was_ordered_and_moves_with_its_day() {
        SupplierId supplier = supplier();
        ProductId product = goodsOf(supplier, "2");
        PurchaseOrder order = sent(supplier, product, 5);
        assertThat(promise(product).basis()).isEqualTo(Promise.Basis.INCOMING);
        assertThat(promise(product).date()).isEqualTo(today().plusDays(LEAD_DAYS));

        goodsIn().expect(order.id(), order.version(), Map.of(1, today().plusDays(8)));

        assertThat(promise(product).date()).isEqualTo(today().plusDays(8));
        assertThat(promise(product).source())
                .contains("planned-receipt/" + order.lines().get(0).plan().orElseThrow());
    }

    private Promise promise(ProductId product) {
        return stand().service(AvailabilityService.class)
                .promise(AvailabilityRequest.of(List.of(new AvailabilityRequest.Line(product, BigDecimal.ONE))))
                .get(0)
                .promises()
                .get(0);
    }

    private WarehouseId warehouse(String code) {
        return new OpenedWarehouses(
                        platform.unit("inventory"), platform.transactions(), platform.events(), platform.company())
                .open(new WarehouseId(code));
    }

    @Test
    void what_came_for_a_line_is_set_aside_for_it_at_the_dock() {
        WarehouseId warehouse = warehouse("BY-STAGES");
        new StoredStages(
                        platform.unit("inventory"),
                        platform.transactions(),
                        stand().service(ProductService.class),
                        platform.events(),
                        platform.company())
                .set(new WarehouseStages(warehouse, List.of(new Stage("DOCK", false, 0)), List.of(), 0));
        ProductId product = goodsOf(supplier(), "2");
        PurchaseOrderId purchase = procurement()
                .request(new ProcurementRequest(
                        "order/at-the-dock",
                        new CustomerId("who-waits"),
                        warehouse,
                        Optional.empty(),
                        List.of(new ProcurementRequest.Line(
                                "1", product, BigDecimal.valueOf(3), ProcurementKind.MAKE_TO_ORDER))))
                .get(0)
                .purchase()
                .orElseThrow();
        purchases().send(purchase);

        goodsIn().receive(purchase, GoodsIn.of(GoodsIn.Line.of(1, 3)));

        assertThat(reservations().of("order/at-the-dock").get(0).reserved()).isEqualByComparingTo("3");
    }

    @Test
    void what_another_warehouse_supplies_is_not_bought() {
        WarehouseId shop = warehouse("SHOP");
        ProductId product = goodsOf(supplier(), "2");
        new StoredPolicies(
                        platform.unit("inventory"),
                        platform.transactions(),
                        stand().service(ProductService.class),
                        platform.events(),
                        platform.company())
                .set(new StockPolicy(
                        Optional.of(product),
                        Optional.empty(),
                        Optional.of(shop),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(new StockPolicy.Supply(WarehouseId.MAIN, 2))));
        Optional<BigDecimal> five = Optional.of(BigDecimal.valueOf(5));
        reorders().set(new ReorderRule(product, shop, five, Optional.empty(), Optional.empty()));

        assertThat(replenishment().draft(Set.of(product), Optional.empty()).orders())
                .isEmpty();
        reorders().set(new ReorderRule(product, WarehouseId.MAIN, five, Optional.empty(), Optional.empty()));
        List<PurchaseOrder> orders =
                replenishment().draft(Set.of(product), Optional.empty()).orders();

        // 5 for the shop, and 5 for the warehouse itself
        assertThat(orders).hasSize(1);
        assertThat(orders.get(0).warehouse()).isEqualTo(WarehouseId.MAIN);
        assertThat(orders.get(0).lines().get(0).quantity()).isEqualByComparingTo("10");
    }

    @Test
    void goods_come_in_where_inventory_keeps_no_plans() {
        var plans = expected.plans;
        expected.plans = null;
        SupplierId supplier = supplier();
        ProductId product = goodsOf(supplier, "2");
        PurchaseOrder order = sent(supplier, product, 5);
        assertThat(order.lines().get(0).plan()).isEmpty();

        goodsIn().receive(order.id(), GoodsIn.of(GoodsIn.Line.of(1, 5)));

        assertThat(onHand(product)).isEqualByComparingTo("5");
        expected.plans = plans;
    }

    @Test
    void each_rule_of_the_audit_finds_what_breaks_it() {
        SupplierId supplier = supplier();
        PurchaseOrder order = sent(supplier, goodsOf(supplier, "2"), 5);
        goodsIn().receive(order.id(), GoodsIn.of(GoodsIn.Line.of(1, 4)));
        assertThat(broken()).isEmpty();

        assertThat(brokenBy("update purchasing_order set total = total + 1 where id = ?1", order))
                .containsExactly("totals-are-sums-of-lines");
        brokenBy("update purchasing_order set total = total - 1 where id = ?1", order);
        assertThat(brokenBy("update purchasing_line set received = 6 where order_id = ?1", order))
                .contains("received-within-ordered", "received-is-sum-of-receipts");
        brokenBy("update purchasing_line set received = 4 where order_id = ?1", order);
        assertThat(brokenBy("update purchasing_order set state = 'CANCELLED' where id = ?1", order))
                .containsExactly("state-fits-lines", "told-purchase-order-cancelled");
        assertThat(brokenBy("update purchasing_order set state = 'PARTLY_RECEIVED' where id = ?1", order))
                .isEmpty();
    }

    @Test
    void each_rule_of_what_is_bought_for_lines_finds_what_breaks_it() {
        SupplierId supplier = supplier();
        ProductId product = goodsOf(supplier, "2");
        String document = "order/" + NewId.next();
        PurchaseOrder order = purchases()
                .find(procurement()
                        .request(new ProcurementRequest(
                                document,
                                CUSTOMER,
                                WarehouseId.MAIN,
                                Optional.empty(),
                                List.of(new ProcurementRequest.Line(
                                        "1", product, BigDecimal.TEN, ProcurementKind.DROP_SHIPMENT))))
                        .get(0)
                        .purchase()
                        .orElseThrow())
                .orElseThrow();
        assertThat(broken()).isEmpty();

        assertThat(brokenBy("update purchasing_line set pegged = 11, quantity = 11 where order_id = ?1", order))
                .containsExactly("bought-as-wanted");
        assertThat(brokenBy("update purchasing_line set pegged = 9, quantity = 10 where order_id = ?1", order))
                .containsExactly("drop-shipments-are-for-customers");
        assertThat(brokenBy("update purchasing_line set pegged = 10 where order_id = ?1", order))
                .isEmpty();
    }

    private List<String> brokenBy(String change, PurchaseOrder order) {
        platform.unit("purchasing").run(em -> em.createNativeQuery(change)
                .setParameter(1, order.id().value())
                .executeUpdate());
        return broken();
    }
}
