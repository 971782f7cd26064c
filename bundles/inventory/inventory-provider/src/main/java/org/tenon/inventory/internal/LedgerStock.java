package org.tenon.inventory.internal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.tenon.catalog.ProductService;
import org.tenon.inventory.GoodsReceived;
import org.tenon.inventory.LotFacts;
import org.tenon.inventory.Receipt;
import org.tenon.inventory.ReceiptId;
import org.tenon.inventory.StockLevel;
import org.tenon.inventory.StockMove;
import org.tenon.inventory.StockPlace;
import org.tenon.inventory.StockQuery;
import org.tenon.inventory.StockService;
import org.tenon.inventory.WarehouseId;
import org.tenon.kernel.NewId;
import org.tenon.kernel.Page;
import org.tenon.kernel.PageRequest;
import org.tenon.kernel.capability.Capability;
import org.tenon.kernel.company.Company;
import org.tenon.kernel.event.EventLog;
import org.tenon.kernel.transaction.Transactions;
import org.tenon.persistence.UnitOfWork;
import org.tenon.persistence.Utc;

/** Stock as a ledger of moves, with the levels as its projection. */
@Component(
        service = StockService.class,
        property = {Capability.PROVIDER + "=standard", Capability.TRANSACTIONAL + ":Boolean=true"})
public final class LedgerStock implements StockService {

    private static final int MAX_REFERENCE = 200;
    static final int MAX_LOT = 64;

    private final UnitOfWork unit;
    private final Transactions transactions;
    private final ProductService catalog;
    private final EventLog events;
    private final Company company;
    private final MoveBook moves;
    private final BookingDays days;

    @Activate
    public LedgerStock(
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
        this.moves = new MoveBook(new Levels(unit, transactions), catalog, events, company);
        this.days = new BookingDays(company);
    }

    @Override
    public ReceiptId receive(Receipt receipt) {
        return transactions.retrying(() -> unit.call(em -> {
            check(em, receipt);
            return book(em, receipt);
        }));
    }

    private void check(EntityManager em, Receipt receipt) {
        RequestCheck check = new RequestCheck(
                catalog, receipt.lines().stream().map(Receipt.Line::product).toList());
        check.warehouse(em, receipt.warehouse());
        receipt.reference().ifPresent(reference -> check.text(reference, MAX_REFERENCE, "/reference"));
        days.check(em, receipt.on(), check.violations());
        LotCheck lots = new LotCheck(em, check);
        for (int i = 0; i < receipt.lines().size(); i++) {
            Receipt.Line line = receipt.lines().get(i);
            String pointer = "/lines/" + i;
            check.goods(i, line.product());
            check.quantity(i, line.quantity());
            lots.check(line, pointer);
            line.unitCost().ifPresent(cost -> check.violations()
                    .check(
                            !cost.isNegative(),
                            pointer + "/unitCost",
                            "inventory.cost",
                            "A cost is zero or more, not " + cost + "."));
        }
        check.violations().throwIfAny();
    }

    private ReceiptId book(EntityManager em, Receipt receipt) {
        ReceiptId id = new ReceiptId(NewId.next());
        Instant moved = days.moment(receipt.on());
        moves.add(
                em,
                receipt.warehouse(),
                "receipt/" + id,
                StockPlace.SUPPLIER,
                receipt.lines().stream().map(LedgerStock::entry).toList(),
                moved);
        em.persist(head(receipt, id, moved));
        events.record(new GoodsReceived(id, receipt.warehouse(), company.now()));
        return id;
    }

    private static MoveBook.Entry entry(Receipt.Line line) {
        return new MoveBook.Entry(
                line.product().value(), line.quantity(), line.lot(), line.unitCost(), line.facts(), line.location());
    }

    private static ReceiptRow head(Receipt receipt, ReceiptId id, Instant moved) {
        ReceiptRow row = new ReceiptRow();
        row.id = id.value();
        row.warehouse = receipt.warehouse().value();
        row.reference = receipt.reference().orElse(null);
        row.receivedAt = Utc.column(moved);
        row.cameOn = receipt.on().orElse(null);
        return row;
    }

    @Override
    public Optional<Receipt> find(ReceiptId id) {
        return unit.call(em -> Optional.ofNullable(em.find(ReceiptRow.class, id.value()))
                .map(row -> new Receipt(
                        new WarehouseId(row.warehouse),
                        Optional.ofNullable(row.reference),
                        MoveBook.of(em, "receipt/" + id).stream()
                                .map(move -> received(em, move))
                                .toList(),
                        Optional.ofNullable(row.cameOn))));
    }

    private static Receipt.Line received(EntityManager em, MoveRow move) {
        LotFacts facts = move.lot == null
                ? LotFacts.NONE
                : Optional.ofNullable(em.find(LotRow.class, LotKey.of(move.product, move.lot)))
                        .map(LotRow::facts)
                        .orElse(LotFacts.NONE);
        Receipt.Line line = move.toReceiptLine();
        return new Receipt.Line(
                line.product(),
                line.quantity(),
                line.lot(),
                line.unitCost(),
                facts,
                Optional.ofNullable(move.location));
    }

    @Override
    public Page<StockLevel> levels(StockQuery query, PageRequest page) {
        ShownLevels levels = new ShownLevels(query, page.after().map(LevelCursor::read), company);
        List<StockLevel> found = unit.call(em -> levels.read(em, page.limit() + 1));
        return Page.of(found, page.limit(), level -> LevelCursor.of(level).text());
    }

    @Override
    public Page<StockMove> moves(StockQuery query, PageRequest page) {
        Selection selection = new Selection("1 = 1");
        selection.of(query, "m");
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

    @Override
    public Page<WarehouseId> warehouses(PageRequest page) {
        Selection selection = new Selection("1 = 1");
        page.after().ifPresent(last -> selection.and("w.code > :last").with("last", last));
        List<WarehouseId> found = unit.call(em -> selection
                .apply(em.createQuery(
                        "select w.code from WarehouseRow w where " + selection.where() + " order by w.code",
                        String.class))
                .setMaxResults(page.limit() + 1)
                .getResultList()
                .stream()
                .map(WarehouseId::new)
                .toList());
        return Page.of(found, page.limit(), WarehouseId::value);
    }
}
