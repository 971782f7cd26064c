package org.tenon.inventory.internal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.tenon.catalog.ProductService;
import org.tenon.inventory.Stage;
import org.tenon.inventory.StageService;
import org.tenon.inventory.StageStep;
import org.tenon.inventory.StageWork;
import org.tenon.inventory.StockQuery;
import org.tenon.inventory.StockStep;
import org.tenon.inventory.WarehouseId;
import org.tenon.inventory.WarehouseStages;
import org.tenon.inventory.WarehouseStagesSet;
import org.tenon.kernel.Page;
import org.tenon.kernel.PageRequest;
import org.tenon.kernel.capability.Capability;
import org.tenon.kernel.company.Company;
import org.tenon.kernel.event.EventLog;
import org.tenon.kernel.problem.ConflictException;
import org.tenon.kernel.problem.InvalidRequestException;
import org.tenon.kernel.problem.NotFoundException;
import org.tenon.kernel.problem.StaleVersionException;
import org.tenon.kernel.transaction.Transactions;
import org.tenon.persistence.DuplicateKeyException;
import org.tenon.persistence.UnitOfWork;

/** Stages, a row each; what is at them is parts of levels, and is moved under the levels' locks. */
@Component(
        service = StageService.class,
        property = {Capability.PROVIDER + "=standard", Capability.TRANSACTIONAL + ":Boolean=true"})
public final class StoredStages implements StageService {

    private final UnitOfWork unit;
    private final Transactions transactions;
    private final ProductService catalog;
    private final EventLog events;
    private final Company company;
    private final Levels levels;

    @Activate
    public StoredStages(
            @Reference(target = "(unit=inventory)") UnitOfWork unit,
            @Reference Transactions transactions,
            @Reference(policyOption = ReferencePolicyOption.GREEDY) ProductService catalog,
            @Reference EventLog events,
            @Reference Company company) {
        this.unit = unit;
        this.transactions = transactions;
        this.catalog = catalog;
        this.events = events;
        this.company = company;
        this.levels = new Levels(unit, transactions);
    }

    @Override
    public WarehouseStages of(WarehouseId warehouse) {
        return unit.call(em -> {
            long version = version(em, warehouse);
            Route route = Route.of(em, List.of(warehouse.value())).getOrDefault(warehouse.value(), Route.NONE);
            return new WarehouseStages(warehouse, stages(route.in()), stages(route.out()), version);
        });
    }

    private static List<Stage> stages(List<StageRow> rows) {
        return rows.stream().map(StageRow::toStage).toList();
    }

    /** Of the column: a row in memory may have been read before somebody else changed it. */
    private static long version(EntityManager em, WarehouseId warehouse) {
        return em
                .createQuery("select w.stagesVersion from WarehouseRow w where w.code = :code", Long.class)
                .setParameter("code", warehouse.value())
                .getResultList()
                .stream()
                .findFirst()
                .orElseThrow(() -> new NotFoundException("warehouse", warehouse.value()));
    }

    @Override
    public WarehouseStages set(WarehouseStages stages) {
        StageCheck.check(stages);
        return transactions.retrying(() -> unit.call(em -> {
            WarehouseId warehouse = stages.warehouse();
            long known = version(em, warehouse);
            boolean staged = !stages.in().isEmpty() || !stages.out().isEmpty();
            // An update, and no lock for update: whoever adds a level refers to the warehouse, and is not to wait.
            int changed = em.createNativeQuery(
                            "update inventory_warehouse set staged = ?1, stages_version = stages_version + 1"
                                    + " where code = ?2 and stages_version = ?3")
                    .setParameter(1, staged)
                    .setParameter(2, warehouse.value())
                    .setParameter(3, stages.version())
                    .executeUpdate();
            if (changed == 0) {
                throw new StaleVersionException("warehouse-stages", warehouse.value(), stages.version(), known);
            }
            if (staged) {
                AllInParts.begin(em, warehouse);
            }
            em.createQuery("delete from StageRow s where s.warehouse = :warehouse")
                    .setParameter("warehouse", warehouse.value())
                    .executeUpdate();
            rows(stages).forEach(em::persist);
            em.flush();
            events.record(new WarehouseStagesSet(warehouse, company.now()));
            return new WarehouseStages(warehouse, stages.in(), stages.out(), stages.version() + 1);
        }));
    }

    private static List<StageRow> rows(WarehouseStages stages) {
        List<StageRow> rows = new ArrayList<>();
        for (int i = 0; i < stages.in().size(); i++) {
            rows.add(row(stages.warehouse(), stages.in(), i, false));
        }
        for (int i = 0; i < stages.out().size(); i++) {
            rows.add(row(stages.warehouse(), stages.out(), i, true));
        }
        return rows;
    }

    private static StageRow row(WarehouseId warehouse, List<Stage> stages, int number, boolean outward) {
        Stage stage = stages.get(number);
        StageRow row = new StageRow();
        row.warehouse = warehouse.value();
        row.location = stage.location();
        row.outward = outward;
        row.number = number;
        row.available = stage.available();
        row.days = stage.days();
        // What nobody wants any more goes back at once, and does not pass the stages behind.
        row.daysLeft = outward
                ? stage.days()
                : stages.subList(number, stages.size()).stream()
                        .mapToInt(Stage::days)
                        .sum();
        return row;
    }

    @Override
    public Page<StageWork> work(WarehouseId warehouse, Optional<String> stage, PageRequest page) {
        return unit.call(em -> {
            version(em, warehouse);
            return new WorkList(em, catalog, warehouse).page(stage, page);
        });
    }

    @Override
    public StockStep move(StageStep step) {
        return transactions.retrying(() -> {
            try {
                return unit.call(em -> moved(em, step));
            } catch (DuplicateKeyException taken) {
                // The same step came from two callers at once.
                throw Reservations.concurrent();
            }
        });
    }

    private StockStep moved(EntityManager em, StageStep step) {
        check(em, step);
        LevelRow level = levels.lock(
                        em, step.warehouse(), List.of(step.product().value()))
                .get(step.product().value());
        StepBook book = new StepBook(em, events, company);
        Optional<StepRow> before = book.find(step.key());
        if (before.isPresent()) {
            return before.get().toStep();
        }
        Parts parts = Parts.of(em, catalog, company.today(), level == null ? List.of() : List.of(level));
        String lot = step.lot().orElse("");
        String origin = step.from().orElse("");
        PartRow from = level == null
                ? null
                : parts.of(Parts.place(level)).stream()
                        .filter(part -> part.lot.equals(lot) && part.location.equals(origin))
                        .findFirst()
                        .orElse(null);
        if (level == null || from == null) {
            throw notThere(step, BigDecimal.ZERO);
        }
        String target = target(step, parts, level);
        ClaimRows claims = new ClaimRows(em, parts);
        BigDecimal most = step.document()
                .map(document -> claims.of(from, document))
                .orElseGet(() -> from.onHand.subtract(from.held));
        if (most.compareTo(step.quantity()) < 0) {
            throw notThere(step, most);
        }
        PartRow to = parts.part(level, lot, target);
        BigDecimal free =
                step.document().isPresent() ? BigDecimal.ZERO : from.free().min(step.quantity());
        StepBook.carry(from, to, free);
        claims.carry(from, to, step.quantity().subtract(free), step.document());
        StepRow row = book.enter(step, target);
        em.flush();
        return row.toStep();
    }

    private void check(EntityManager em, StageStep step) {
        RequestCheck check = new RequestCheck(catalog, List.of(step.product()));
        check.warehouse(em, step.warehouse());
        check.goods(step.product(), "/product");
        check.text(step.key(), Reserving.MAX_DOCUMENT, "/key");
        check.quantity(step.quantity(), "/quantity");
        step.lot().ifPresent(lot -> check.text(lot, LedgerStock.MAX_LOT, "/lot"));
        step.from().ifPresent(from -> check.text(from, LedgerStock.MAX_LOT, "/from"));
        step.to().ifPresent(to -> check.text(to, LedgerStock.MAX_LOT, "/to"));
        step.document().ifPresent(document -> check.text(document, Reserving.MAX_DOCUMENT, "/document"));
        check.violations()
                .check(
                        step.to().isEmpty() || !step.to().equals(step.from()),
                        "/to",
                        "inventory.same-location",
                        "The goods are there already.");
        check.violations().throwIfAny();
    }

    /** As it was said, or where the goods go next. */
    private static String target(StageStep step, Parts parts, LevelRow level) {
        if (step.to().isPresent()) {
            return step.to().get();
        }
        String origin = step.from().orElse("");
        Route.Way way = parts.route(level.warehouse)
                .from(origin, step.document().isPresent())
                .filter(each -> each.putsAway() || each.to().isPresent())
                .orElseThrow(() -> new InvalidRequestException(
                        "/to", "required", "No stage says where these goods go next: say where to."));
        String target =
                way.to().or(() -> parts.policy(Parts.place(level)).location()).orElse("");
        if (target.equals(origin)) {
            throw new InvalidRequestException("/to", "inventory.same-location", "The goods are there already.");
        }
        return target;
    }

    private static ConflictException notThere(StageStep step, BigDecimal most) {
        String there = Decimals.plain(most).toPlainString();
        return new ConflictException(
                "inventory.not-available",
                "Less is there that is not on hold"
                        + step.document()
                                .map(name -> ", and is set aside for " + name)
                                .orElse("") + ": " + there + ".",
                Map.of("product", step.product().value(), "available", there));
    }

    @Override
    public Page<StockStep> steps(StockQuery query, PageRequest page) {
        Selection selection = new Selection("1 = 1");
        selection.of(query, "s");
        page.after().ifPresent(last -> selection.and("s.id > :last").with("last", last));
        return unit.call(em -> Page.of(
                selection
                        .apply(em.createQuery(
                                "select s from StepRow s where " + selection.where() + " order by s.id", StepRow.class))
                        .setMaxResults(page.limit() + 1)
                        .getResultList()
                        .stream()
                        .map(StepRow::toStep)
                        .toList(),
                page.limit(),
                StockStep::id));
    }
}
