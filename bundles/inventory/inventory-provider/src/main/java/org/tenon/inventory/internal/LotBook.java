package org.tenon.inventory.internal;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javax.persistence.EntityManager;
import javax.persistence.LockModeType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.tenon.catalog.ProductId;
import org.tenon.catalog.ProductService;
import org.tenon.inventory.Hold;
import org.tenon.inventory.Lot;
import org.tenon.inventory.LotChanged;
import org.tenon.inventory.LotFacts;
import org.tenon.inventory.LotService;
import org.tenon.inventory.Relocation;
import org.tenon.inventory.StageStep;
import org.tenon.inventory.StockDetail;
import org.tenon.inventory.StockHoldChanged;
import org.tenon.inventory.StockMove;
import org.tenon.inventory.StockQuery;
import org.tenon.inventory.WarehouseId;
import org.tenon.kernel.NewId;
import org.tenon.kernel.Page;
import org.tenon.kernel.PageRequest;
import org.tenon.kernel.capability.Capability;
import org.tenon.kernel.company.Company;
import org.tenon.kernel.event.EventLog;
import org.tenon.kernel.problem.ConflictException;
import org.tenon.kernel.problem.NotFoundException;
import org.tenon.kernel.problem.StaleVersionException;
import org.tenon.kernel.problem.Violations;
import org.tenon.kernel.transaction.Transactions;
import org.tenon.persistence.UnitOfWork;

/** Lots, their holds and where they lie, under the locks of the levels that they are parts of. */
@Component(
        service = LotService.class,
        property = {Capability.PROVIDER + "=standard", Capability.TRANSACTIONAL + ":Boolean=true"})
public final class LotBook implements LotService {

    private final UnitOfWork unit;
    private final Transactions transactions;
    private final ProductService catalog;
    private final EventLog events;
    private final Company company;
    private final Levels levels;

    @Activate
    public LotBook(
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
    public Optional<Lot> find(ProductId product, String number) {
        return unit.call(em -> Optional.ofNullable(em.find(LotRow.class, LotKey.of(product.value(), number)))
                .map(LotRow::toLot));
    }

    @Override
    public Lot change(ProductId product, String number, LotFacts facts, long version) {
        Violations violations = new Violations();
        facts.owner().ifPresent(owner -> text(violations, owner, "/owner"));
        violations.throwIfAny();
        return transactions.retrying(() -> unit.call(em -> {
            LotRow row = em.find(LotRow.class, LotKey.of(product.value(), number), LockModeType.PESSIMISTIC_WRITE);
            if (row == null) {
                throw new NotFoundException("lot", number);
            }
            if (row.version != version) {
                throw new StaleVersionException("lot", number, version, row.version);
            }
            row.take(facts);
            em.flush();
            events.record(new LotChanged(product, number, company.now()));
            return row.toLot();
        }));
    }

    @Override
    public Page<StockDetail> details(StockQuery query, Optional<String> lot, PageRequest page) {
        return unit.call(em -> DetailPages.page(em, query, lot, page));
    }

    @Override
    public List<StockDetail> hold(Hold hold) {
        return parts(hold, (em, all, parts) -> {
            BigDecimal there = sum(parts, part -> part.onHand.subtract(part.held));
            BigDecimal quantity = quantity(hold, there);
            BigDecimal open = quantity;
            for (PartRow part : parts) {
                BigDecimal free = open.min(part.free());
                part.held = part.held.add(free);
                open = open.subtract(free);
            }
            Claims claims = new Claims(em, all);
            for (PartRow part : parts) {
                BigDecimal reserved = open.min(part.reserved);
                if (reserved.signum() > 0) {
                    holdReserved(claims, part, reserved);
                    open = open.subtract(reserved);
                }
            }
            parts.stream().filter(part -> part.held.signum() > 0).forEach(part -> part.reason = hold.reason());
            tell(hold, quantity, true);
        });
    }

    private static void holdReserved(Claims claims, PartRow part, BigDecimal quantity) {
        try {
            claims.holdReserved(part, quantity);
        } catch (NotEnoughPartsException missing) {
            throw new ConflictException(
                    "inventory.reserved",
                    "There is not enough else for those who have " + part.lot + " reserved: " + missing.getMessage()
                            + ". Release some first.",
                    Map.of("product", part.product, "warehouse", part.warehouse, "lot", part.lot));
        }
    }

    @Override
    public List<StockDetail> release(Hold hold) {
        return parts(hold, (em, all, parts) -> {
            BigDecimal quantity = quantity(hold, sum(parts, part -> part.held));
            BigDecimal open = quantity;
            for (PartRow part : parts) {
                BigDecimal released = open.min(part.held);
                part.held = part.held.subtract(released);
                open = open.subtract(released);
                if (part.held.signum() == 0) {
                    part.reason = null;
                }
            }
            tell(hold, quantity, false);
        });
    }

    private static BigDecimal sum(List<PartRow> parts, Function<PartRow, BigDecimal> of) {
        return parts.stream().map(of).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal quantity(Hold hold, BigDecimal most) {
        BigDecimal quantity = hold.quantity().orElse(most);
        Violations violations = new Violations();
        violations.check(
                hold.quantity().isEmpty() || (quantity.signum() > 0 && quantity.compareTo(most) <= 0),
                "/quantity",
                "inventory.quantity",
                "A quantity is more than zero and at most what is there: "
                        + Decimals.plain(most).toPlainString() + ".");
        violations.throwIfAny();
        return quantity;
    }

    private void tell(Hold hold, BigDecimal quantity, boolean held) {
        if (quantity.signum() > 0) {
            events.record(new StockHoldChanged(
                    hold.product(),
                    hold.warehouse(),
                    hold.lot(),
                    Decimals.plain(quantity),
                    held,
                    hold.reason(),
                    company.now()));
        }
    }

    /** Work on the parts of a lot, under the lock of their level. */
    private interface Work {
        void on(EntityManager em, Parts all, List<PartRow> parts);
    }

    private List<StockDetail> parts(Hold hold, Work work) {
        Violations violations = new Violations();
        text(violations, hold.reason(), "/reason");
        violations.throwIfAny();
        return locked(hold.product(), hold.warehouse(), hold.lot().orElse(""), (em, level, all) -> {
            // In the order in which they leave: what leaves last goes on hold last.
            List<PartRow> parts = all.ordered(Parts.place(level)).stream()
                    .filter(part -> part.lot.equals(hold.lot().orElse("")))
                    .toList();
            work.on(em, all, parts);
        });
    }

    /** Work on a level and all of its parts. */
    private interface LevelWork {
        void on(EntityManager em, LevelRow level, Parts all);
    }

    private List<StockDetail> locked(ProductId product, WarehouseId warehouse, String lot, LevelWork work) {
        return transactions.retrying(() -> unit.call(em -> {
            LevelRow level =
                    levels.lock(em, warehouse, List.of(product.value())).get(product.value());
            Parts all = Parts.of(em, catalog, company.today(), level == null ? List.of() : List.of(level));
            if (level == null || all.of(Parts.place(level)).stream().noneMatch(part -> part.lot.equals(lot))) {
                throw new NotFoundException("lot", lot);
            }
            work.on(em, level, all);
            em.flush();
            return DetailPages.of(em, product, warehouse, lot);
        }));
    }

    @Override
    public List<StockDetail> relocate(Relocation relocation) {
        Violations violations = new Violations();
        text(violations, relocation.to(), "/to");
        violations.check(
                relocation.to().length() <= LedgerStock.MAX_LOT,
                "/to",
                "length",
                "A location has at most " + LedgerStock.MAX_LOT + " characters.");
        violations.check(
                !relocation.from().equals(Optional.of(relocation.to())),
                "/to",
                "inventory.same-location",
                "The goods are there already.");
        violations.check(
                relocation.quantity().signum() > 0 && Decimals.fits(relocation.quantity()),
                "/quantity",
                "inventory.quantity",
                "A quantity is more than zero, with at most 12 digits before and 6 after the point.");
        violations.throwIfAny();
        String lot = relocation.lot().orElse("");
        return locked(relocation.product(), relocation.warehouse(), lot, (em, level, all) -> {
            PartRow from = all.part(level, lot, relocation.from().orElse(""));
            if (from.free().compareTo(relocation.quantity()) < 0) {
                throw new ConflictException(
                        "inventory.not-available",
                        "Less is there that is neither reserved nor on hold: "
                                + Decimals.plain(from.free()).toPlainString() + ".",
                        Map.of(
                                "product",
                                level.product,
                                "available",
                                Decimals.plain(from.free()).toPlainString()));
            }
            PartRow to = all.part(level, lot, relocation.to());
            StepBook.carry(from, to, relocation.quantity());
            new StepBook(em, events, company)
                    .enter(
                            new StageStep(
                                    NewId.next(),
                                    relocation.product(),
                                    relocation.warehouse(),
                                    relocation.lot(),
                                    relocation.from(),
                                    Optional.of(relocation.to()),
                                    relocation.quantity(),
                                    Optional.empty()),
                            relocation.to());
        });
    }

    private static void text(Violations violations, String text, String pointer) {
        violations.check(
                !text.isBlank() && text.length() <= BookedLedger.MAX_TEXT && text.indexOf('\0') < 0,
                pointer,
                "length",
                "Give 1 to " + BookedLedger.MAX_TEXT + " characters, none of them NUL.");
    }

    @Override
    public Page<StockMove> trace(ProductId product, String number, PageRequest page) {
        Selection selection = new Selection("m.product = :product and m.lot = :lot")
                .with("product", product.value())
                .with("lot", number);
        page.after().ifPresent(last -> selection.and("m.id > :last").with("last", last));
        List<StockMove> found = unit.call(em -> selection
                .apply(em.createQuery(
                        "select m from MoveRow m where " + selection.where() + " order by m.id", MoveRow.class))
                .setMaxResults(page.limit() + 1)
                .getResultList()
                .stream()
                .map(MoveRow::toMove)
                .toList());
        return Page.of(found, page.limit(), StockMove::id);
    }
}
