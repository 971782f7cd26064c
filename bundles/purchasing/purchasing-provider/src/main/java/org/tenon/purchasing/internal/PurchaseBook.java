package org.tenon.purchasing.internal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.persistence.EntityManager;
import javax.persistence.TypedQuery;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.tenon.catalog.ProductService;
import org.tenon.inventory.StockService;
import org.tenon.kernel.Money;
import org.tenon.kernel.NumberSeries;
import org.tenon.kernel.Page;
import org.tenon.kernel.PageRequest;
import org.tenon.kernel.Percent;
import org.tenon.kernel.capability.Capability;
import org.tenon.kernel.company.Company;
import org.tenon.kernel.event.EventLog;
import org.tenon.kernel.problem.ConflictException;
import org.tenon.kernel.transaction.Transactions;
import org.tenon.persistence.UnitOfWork;
import org.tenon.persistence.Utc;
import org.tenon.purchasing.PurchaseOrder;
import org.tenon.purchasing.PurchaseOrderChanged;
import org.tenon.purchasing.PurchaseOrderDraft;
import org.tenon.purchasing.PurchaseOrderId;
import org.tenon.purchasing.PurchaseOrderQuery;
import org.tenon.purchasing.PurchaseOrderSent;
import org.tenon.purchasing.PurchaseOrderService;
import org.tenon.purchasing.PurchaseOrderState;
import org.tenon.purchasing.SupplierId;

/** Purchase orders until they are sent. Whoever changes one holds its row. */
@Component(
        service = PurchaseOrderService.class,
        property = {Capability.PROVIDER + "=standard", Capability.TRANSACTIONAL + ":Boolean=true"})
public final class PurchaseBook implements PurchaseOrderService {

    private final UnitOfWork unit;
    private final Transactions transactions;
    private final DraftWriter drafts;
    private final EventLog events;
    private final Company company;
    private final ExpectedGoods expected;

    @Activate
    public PurchaseBook(
            @Reference(target = "(unit=purchasing)") UnitOfWork unit,
            @Reference Transactions transactions,
            @Reference NumberSeries numbers,
            @Reference(policyOption = ReferencePolicyOption.GREEDY) ProductService catalog,
            @Reference(policyOption = ReferencePolicyOption.GREEDY) StockService stock,
            @Reference EventLog events,
            @Reference Company company,
            @Reference ExpectedGoods expected) {
        this.unit = unit;
        this.transactions = transactions;
        this.drafts = new DraftWriter(numbers, catalog, stock, events, company);
        this.events = events;
        this.company = company;
        this.expected = expected;
    }

    @Override
    public PurchaseOrder create(PurchaseOrderDraft draft) {
        return transactions.retrying(() -> unit.call(em -> {
            DraftWriter.Written written = drafts.write(em, draft);
            return written.row().toOrder(written.lines());
        }));
    }

    @Override
    public PurchaseOrder change(PurchaseOrderId id, long version, PurchaseOrderDraft draft) {
        return transactions.retrying(() -> unit.call(em -> {
            PurchaseStore store = new PurchaseStore(em);
            OrderRow row = store.locked(id, version);
            PurchaseStore.requireDraft(row);
            List<LineRow> before = store.lines(row);
            String warehouse = row.warehouse;
            List<LineRow> lines = drafts.lines(em, draft, row);
            Pegs.keep(row, warehouse, before, lines);
            store.replace(row, lines);
            row.version++;
            events.record(new PurchaseOrderChanged(id, company.now()));
            Pegs.tell(lines, events, company);
            return row.toOrder(lines);
        }));
    }

    @Override
    public PurchaseOrder send(PurchaseOrderId id) {
        return transactions.retrying(() -> unit.call(em -> {
            PurchaseStore store = new PurchaseStore(em);
            OrderRow row = store.locked(id);
            PurchaseStore.requireDraft(row);
            List<LineRow> lines = store.lines(row);
            SupplierRow supplier = em.find(SupplierRow.class, row.supplier);
            check(row, lines, supplier);
            // What is bought for an order is incoming for nobody else.
            lines.stream()
                    .filter(line -> !line.isPegged())
                    .forEach(line -> expected.plan(row, line, new Percent(supplier.reliability)));
            row.state = PurchaseOrderState.SENT;
            row.sentAt = Utc.column(company.now());
            row.version++;
            events.record(new PurchaseOrderSent(id, new SupplierId(row.supplier), company.now()));
            Pegs.tell(lines, events, company);
            return row.toOrder(lines);
        }));
    }

    private void check(OrderRow order, List<LineRow> lines, SupplierRow supplier) {
        require(!supplier.blocked, "purchasing.supplier-blocked", "Nothing new is ordered of this supplier.", order);
        BigDecimal minimum = supplier.minimumOrder;
        require(
                minimum == null || !supplier.currency.equals(order.currency) || order.total.compareTo(minimum) >= 0,
                "purchasing.below-minimum",
                "The supplier takes no order below "
                        + (minimum == null ? "" : new Money(minimum, supplier.currency()) + "."),
                order);
        LocalDate today = company.today();
        require(
                lines.stream().noneMatch(line -> line.expected.isBefore(today)),
                "purchasing.expected-passed",
                "A line was expected before today: say when it is to come.",
                order);
        if (!order.isDropShipment()) {
            // Better known to who orders than to who stands before the goods.
            expected.cost(Money.zero(order.currency()), today);
        }
    }

    private static void require(boolean holds, String code, String message, OrderRow order) {
        if (!holds) {
            throw new ConflictException(code, message, Map.of("order", order.id));
        }
    }

    @Override
    public Optional<PurchaseOrder> find(PurchaseOrderId id) {
        return unit.call(em -> Optional.ofNullable(em.find(OrderRow.class, id.value()))
                .map(row -> row.toOrder(new PurchaseStore(em).lines(row))));
    }

    @Override
    public Page<PurchaseOrder> orders(PurchaseOrderQuery query, PageRequest page) {
        return unit.call(
                em -> Page.of(new PurchaseStore(em).orders(rows(em, query, page)), page.limit(), order -> order.id()
                        .value()));
    }

    private static List<OrderRow> rows(EntityManager em, PurchaseOrderQuery query, PageRequest page) {
        StringBuilder where = new StringBuilder("1 = 1");
        query.supplier().ifPresent(supplier -> where.append(" and o.supplier = :supplier"));
        page.after().ifPresent(last -> where.append(" and o.id < :last"));
        if (!query.states().isEmpty()) {
            where.append(" and o.state in :states");
        }
        TypedQuery<OrderRow> select =
                em.createQuery("select o from PurchaseOrder o where " + where + " order by o.id desc", OrderRow.class);
        query.supplier().ifPresent(supplier -> select.setParameter("supplier", supplier.value()));
        page.after().ifPresent(last -> select.setParameter("last", last.replace("\0", "")));
        if (!query.states().isEmpty()) {
            select.setParameter("states", query.states());
        }
        return select.setMaxResults(page.limit() + 1).getResultList();
    }
}
