package org.tenon.samples.stock;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.tenon.catalog.ProductId;
import org.tenon.catalog.ProductService;
import org.tenon.inventory.GoodsReceived;
import org.tenon.inventory.Receipt;
import org.tenon.inventory.ReceiptId;
import org.tenon.inventory.StockLevel;
import org.tenon.inventory.StockMove;
import org.tenon.inventory.StockQuery;
import org.tenon.inventory.StockService;
import org.tenon.inventory.WarehouseId;
import org.tenon.kernel.Money;
import org.tenon.kernel.NewId;
import org.tenon.kernel.Page;
import org.tenon.kernel.PageRequest;
import org.tenon.kernel.capability.Capability;
import org.tenon.kernel.company.Company;
import org.tenon.kernel.event.EventLog;
import org.tenon.kernel.exchange.DataKey;
import org.tenon.kernel.problem.InvalidRequestException;
import org.tenon.kernel.transaction.Transactions;
import org.tenon.persistence.UnitOfWork;
import org.tenon.persistence.Utc;

/** Books goods in, and tells the balances and the journal. */
@Component(
        service = StockService.class,
        property = {Capability.PROVIDER + "=acme", Capability.TRANSACTIONAL + ":Boolean=true"})
public final class JournalStock implements StockService {

    private static final int REFERENCE = 200;
    private static final int LOT = 64;

    private final UnitOfWork unit;
    private final Transactions transactions;
    private final ProductService catalog;
    private final EventLog events;
    private final Company company;

    @Activate
    public JournalStock(
            @Reference(target = "(unit=acmestock)") UnitOfWork unit,
            @Reference Transactions transactions,
            @Reference(policyOption = ReferencePolicyOption.GREEDY) ProductService catalog,
            @Reference EventLog events,
            @Reference Company company) {
        this.unit = unit;
        this.transactions = transactions;
        this.catalog = catalog;
        this.events = events;
        this.company = company;
    }

    @Override
    public ReceiptId receive(Receipt receipt) {
        RequestChecks checks = new RequestChecks(
                catalog, receipt.lines().stream().map(Receipt.Line::product).toList());
        return transactions.retrying(() -> Sql.call(unit, sql -> {
            checks.site(sql, receipt.warehouse());
            check(receipt, checks);
            return book(sql, receipt, checks);
        }));
    }

    private static void check(Receipt receipt, RequestChecks checks) {
        receipt.reference().ifPresent(reference -> checks.text(reference, REFERENCE, "/reference"));
        for (int i = 0; i < receipt.lines().size(); i++) {
            Receipt.Line line = receipt.lines().get(i);
            String pointer = "/lines/" + i;
            checks.goods(i, line.product());
            checks.quantity(i, line.quantity());
            line.lot().ifPresent(lot -> checks.text(lot, LOT, pointer + "/lot"));
            line.unitCost()
                    .ifPresent(cost -> checks.holds(
                            !cost.isNegative(),
                            pointer + "/unitCost",
                            "inventory.cost",
                            "Nothing costs less than nothing: " + cost + "."));
        }
        checks.done();
    }

    private ReceiptId book(Sql sql, Receipt receipt, RequestChecks checks) {
        String site = receipt.warehouse().value();
        Sites.take(sql, List.of(site));
        Map<String, Balances.Balance> known = Balances.of(
                sql,
                site,
                receipt.lines().stream().map(line -> line.product().value()).toList());
        Instant now = company.now();
        ReceiptId id = new ReceiptId(NewId.next());
        Balances balances = new Balances();
        List<List<@Nullable Object>> entries = new ArrayList<>();
        for (int i = 0; i < receipt.lines().size(); i++) {
            Receipt.Line line = receipt.lines().get(i);
            Balances.Balance after = known.merge(
                    line.product().value(),
                    new Balances.Balance(line.quantity(), BigDecimal.ZERO),
                    (before, more) -> before.plus(more.stock(), more.held()));
            checks.holds(
                    RequestChecks.keeps(after.stock()),
                    "/lines/" + i + "/quantity",
                    "inventory.quantity",
                    "With it, more than 12 digits of the product would be in stock.");
            balances.add(line.product().value(), site, line.quantity(), BigDecimal.ZERO);
            entries.add(entry(line, site, id, now));
        }
        checks.done();
        balances.write(sql);
        Journal.add(sql, entries);
        sql.changeAll(
                "insert into acmestock_voucher (id, site, reference, booked) values (?, ?, ?, ?)",
                List.of(Arrays.asList(id.value(), site, receipt.reference().orElse(null), Utc.column(now))));
        events.record(new GoodsReceived(id, receipt.warehouse(), now));
        return id;
    }

    private static List<@Nullable Object> entry(Receipt.Line line, String site, ReceiptId id, Instant now) {
        return Arrays.asList(
                NewId.next(),
                line.product().value(),
                site,
                line.quantity(),
                "receipt/" + id,
                line.lot().orElse(null),
                line.unitCost().map(Money::amount).orElse(null),
                line.unitCost().map(cost -> cost.currency().getCurrencyCode()).orElse(null),
                Utc.column(now));
    }

    @Override
    public Optional<Receipt> find(ReceiptId id) {
        return Sql.call(
                unit,
                sql -> sql.first(
                        "select site, reference from acmestock_voucher where id = ?",
                        row -> new Receipt(
                                new WarehouseId(row.getString("site")),
                                Optional.ofNullable(row.getString("reference")),
                                lines(sql, id)),
                        List.of(id.value())));
    }

    private static List<Receipt.Line> lines(Sql sql, ReceiptId id) {
        return sql.list(
                "select product, quantity, lot, cost, currency from acmestock_journal where document = ? order by id",
                row -> {
                    BigDecimal cost = row.getBigDecimal("cost");
                    return new Receipt.Line(
                            new ProductId(row.getString("product")),
                            Sql.number(row, "quantity"),
                            Optional.ofNullable(row.getString("lot")),
                            cost == null
                                    ? Optional.empty()
                                    : Optional.of(new Money(cost, Currency.getInstance(row.getString("currency")))));
                },
                List.of("receipt/" + id));
    }

    @Override
    public Page<StockLevel> levels(StockQuery query, PageRequest page) {
        Condition condition = new Condition(query);
        page.after().ifPresent(after -> {
            List<String> last = DataKey.parts(after);
            if (last.size() != 2) {
                throw new InvalidRequestException("", "after", "Give as after the next of the page before.");
            }
            condition.and("(product, site) > (?, ?)", last);
        });
        return Page.of(
                Sql.call(
                        unit,
                        sql -> sql.list(
                                "select product, site, stock, held from acmestock_balance where " + condition
                                        + " order by product, site limit " + (page.limit() + 1),
                                Balances.LEVEL,
                                condition.values())),
                page.limit(),
                level -> DataKey.join(level.product().value(), level.warehouse().value()));
    }

    @Override
    public Page<StockMove> moves(StockQuery query, PageRequest page) {
        Condition condition = new Condition(query);
        page.after().ifPresent(last -> condition.and("id > ?", List.of(last)));
        return Page.of(
                Sql.call(
                        unit,
                        sql -> sql.list(
                                "select id, product, site, quantity, document, lot, booked from acmestock_journal where "
                                        + condition + " order by id limit " + (page.limit() + 1),
                                row -> new StockMove(
                                        row.getString("id"),
                                        new ProductId(row.getString("product")),
                                        new WarehouseId(row.getString("site")),
                                        Sql.number(row, "quantity"),
                                        row.getString("document"),
                                        Optional.ofNullable(row.getString("lot")),
                                        Utc.instant(row.getObject("booked", LocalDateTime.class))),
                                condition.values())),
                page.limit(),
                StockMove::id);
    }

    @Override
    public Page<WarehouseId> warehouses(PageRequest page) {
        return Page.of(
                Sql.call(
                        unit,
                        sql -> sql.list(
                                "select code from acmestock_site where code > ? order by code limit "
                                        + (page.limit() + 1),
                                row -> new WarehouseId(row.getString("code")),
                                List.of(page.after().orElse("")))),
                page.limit(),
                WarehouseId::value);
    }
}
