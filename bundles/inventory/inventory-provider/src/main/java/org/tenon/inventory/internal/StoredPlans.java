package org.tenon.inventory.internal;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import javax.persistence.EntityManager;
import javax.persistence.LockModeType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.tenon.catalog.ProductService;
import org.tenon.inventory.Plan;
import org.tenon.inventory.PlannedReceipt;
import org.tenon.inventory.PlannedReceiptId;
import org.tenon.inventory.PlannedReceiptService;
import org.tenon.inventory.Receipt;
import org.tenon.inventory.ReceiptId;
import org.tenon.inventory.ReceiptPlanned;
import org.tenon.inventory.StockQuery;
import org.tenon.inventory.StockService;
import org.tenon.inventory.WarehouseId;
import org.tenon.kernel.NewId;
import org.tenon.kernel.Page;
import org.tenon.kernel.PageRequest;
import org.tenon.kernel.Percent;
import org.tenon.kernel.capability.Capability;
import org.tenon.kernel.company.Company;
import org.tenon.kernel.event.EventLog;
import org.tenon.kernel.problem.ConflictException;
import org.tenon.kernel.problem.NotFoundException;
import org.tenon.kernel.problem.StaleVersionException;
import org.tenon.kernel.problem.Violations;
import org.tenon.kernel.transaction.Transactions;
import org.tenon.persistence.DuplicateKeyException;
import org.tenon.persistence.UnitOfWork;

/** What is expected, a row for each. Whoever changes one holds its row. */
@Component(
        service = PlannedReceiptService.class,
        property = {Capability.PROVIDER + "=standard", Capability.TRANSACTIONAL + ":Boolean=true"})
public final class StoredPlans implements PlannedReceiptService {

    private static final Percent ALL = Percent.of("100");

    private final UnitOfWork unit;
    private final Transactions transactions;
    private final ProductService catalog;
    private final StockService stock;
    private final EventLog events;
    private final Company company;
    private final Levels levels;

    @Activate
    public StoredPlans(
            @Reference(target = "(unit=inventory)") UnitOfWork unit,
            @Reference Transactions transactions,
            @Reference(policyOption = ReferencePolicyOption.GREEDY) ProductService catalog,
            @Reference EventLog events,
            @Reference Company company) {
        this.unit = unit;
        this.transactions = transactions;
        this.catalog = catalog;
        this.stock = new LedgerStock(unit, transactions, catalog, events, company);
        this.events = events;
        this.company = company;
        this.levels = new Levels(unit, transactions);
    }

    @Override
    public PlannedReceipt plan(Plan plan) {
        return transactions.retrying(() -> unit.call(em -> {
            check(em, plan).throwIfAny();
            // So that what is incoming is seen where it comes, even if that warehouse never had any of it.
            levels.ensure(plan.warehouse(), List.of(plan.product().value()));
            PlannedRow row = new PlannedRow();
            row.id = NewId.next();
            row.take(plan);
            row.plannedOn = company.today();
            row.firstExpected = plan.expected();
            em.persist(row);
            return planned(em, row);
        }));
    }

    private Violations check(EntityManager em, Plan plan) {
        RequestCheck check = new RequestCheck(catalog, List.of(plan.product()));
        check.warehouse(em, plan.warehouse());
        check.goods(plan.product(), "/product");
        check.quantity(plan.quantity(), "/quantity");
        check.violations()
                .check(
                        plan.reliability().compareTo(Percent.ZERO) >= 0
                                && plan.reliability().compareTo(ALL) <= 0,
                        "/reliability",
                        "inventory.reliability",
                        "A reliability is 0 to 100 %.");
        plan.reference().ifPresent(reference -> check.text(reference, BookedLedger.MAX_TEXT, "/reference"));
        return check.violations();
    }

    private PlannedReceipt planned(EntityManager em, PlannedRow row) {
        em.flush();
        events.record(new ReceiptPlanned(new PlannedReceiptId(row.id), new WarehouseId(row.warehouse), company.now()));
        return row.planned();
    }

    @Override
    public PlannedReceipt change(PlannedReceiptId id, Plan plan, long version) {
        return locked(id, (em, row) -> {
            if (row.version != version) {
                throw new StaleVersionException("planned-receipt", id.value(), version, row.version);
            }
            Violations violations = check(em, plan);
            violations.check(
                    row.product.equals(plan.product().value()),
                    "/product",
                    "inventory.plan-product",
                    "A planned receipt keeps its product: cancel it and plan another.");
            violations.check(
                    row.warehouse.equals(plan.warehouse().value()),
                    "/warehouse",
                    "inventory.plan-warehouse",
                    "A planned receipt keeps its warehouse: cancel it and plan another.");
            violations.throwIfAny();
            if (row.cancelled) {
                throw new ConflictException(
                        "inventory.plan-cancelled",
                        "The planned receipt " + id + " is cancelled.",
                        Map.of("plannedReceipt", id.value()));
            }
            row.take(plan);
            return planned(em, row);
        });
    }

    @Override
    public PlannedReceipt cancel(PlannedReceiptId id) {
        return locked(id, (em, row) -> {
            if (row.cancelled) {
                return row.planned();
            }
            row.cancelled = true;
            return planned(em, row);
        });
    }

    @Override
    public ReceiptId receive(PlannedReceiptId id, Receipt receipt) {
        return locked(id, (em, row) -> {
            Violations violations = new Violations();
            violations.check(
                    receipt.warehouse().value().equals(row.warehouse),
                    "/warehouse",
                    "inventory.plan-warehouse",
                    "These goods are expected in " + row.warehouse + ".");
            for (int i = 0; i < receipt.lines().size(); i++) {
                violations.check(
                        receipt.lines().get(i).product().value().equals(row.product),
                        "/lines/" + i + "/product",
                        "inventory.plan-product",
                        "The product " + row.product + " is expected.");
            }
            violations.throwIfAny();
            ReceiptId booked = stock.receive(receipt);
            row.received = row.received.add(
                    receipt.lines().stream().map(Receipt.Line::quantity).reduce(BigDecimal.ZERO, BigDecimal::add));
            if (row.planned().open().signum() == 0) {
                new Arrivals(em, company).came(row, receipt.on().orElseGet(company::today));
            }
            return booked;
        });
    }

    private <T> T locked(PlannedReceiptId id, BiFunction<EntityManager, PlannedRow, T> work) {
        return transactions.retrying(() -> {
            try {
                return unit.call(em -> {
                    PlannedRow row = em.find(PlannedRow.class, id.value(), LockModeType.PESSIMISTIC_WRITE);
                    if (row == null) {
                        throw new NotFoundException("planned-receipt", id.value());
                    }
                    return work.apply(em, row);
                });
            } catch (DuplicateKeyException added) {
                // The first two arrivals of a product came at once.
                throw Reservations.concurrent();
            }
        });
    }

    @Override
    public Optional<PlannedReceipt> find(PlannedReceiptId id) {
        return unit.call(
                em -> Optional.ofNullable(em.find(PlannedRow.class, id.value())).map(PlannedRow::planned));
    }

    @Override
    public Page<PlannedReceipt> open(StockQuery query, PageRequest page) {
        Selection selection = new Selection("p.cancelled = false and p.quantity > p.received");
        selection.of(query, "p");
        page.after().ifPresent(last -> selection.and("p.id > :last").with("last", last));
        return unit.call(em -> Page.of(
                selection
                        .apply(em.createQuery(
                                "select p from PlannedRow p where " + selection.where() + " order by p.id",
                                PlannedRow.class))
                        .setMaxResults(page.limit() + 1)
                        .getResultList()
                        .stream()
                        .map(PlannedRow::planned)
                        .toList(),
                page.limit(),
                planned -> planned.id().value()));
    }
}
