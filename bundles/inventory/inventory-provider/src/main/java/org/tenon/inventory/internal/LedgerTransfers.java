package org.tenon.inventory.internal;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import javax.persistence.LockModeType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.tenon.catalog.ProductService;
import org.tenon.inventory.Arrival;
import org.tenon.inventory.StockPlace;
import org.tenon.inventory.Transfer;
import org.tenon.inventory.TransferArrived;
import org.tenon.inventory.TransferId;
import org.tenon.inventory.TransferRequest;
import org.tenon.inventory.TransferSent;
import org.tenon.inventory.TransferService;
import org.tenon.inventory.WarehouseId;
import org.tenon.kernel.NewId;
import org.tenon.kernel.Page;
import org.tenon.kernel.PageRequest;
import org.tenon.kernel.capability.Capability;
import org.tenon.kernel.company.Company;
import org.tenon.kernel.event.EventLog;
import org.tenon.kernel.problem.ConflictException;
import org.tenon.kernel.problem.NotFoundException;
import org.tenon.kernel.problem.Violations;
import org.tenon.kernel.transaction.Transactions;
import org.tenon.persistence.UnitOfWork;
import org.tenon.persistence.Utc;

/** Transfers as moves to and from the place {@link StockPlace#TRANSIT}. Whoever changes a transfer holds its row. */
@Component(
        service = TransferService.class,
        property = {Capability.PROVIDER + "=standard", Capability.TRANSACTIONAL + ":Boolean=true"})
public final class LedgerTransfers implements TransferService {

    private final UnitOfWork unit;
    private final Transactions transactions;
    private final ProductService catalog;
    private final EventLog events;
    private final Company company;
    private final MoveBook moves;
    private final Levels levels;

    @Activate
    public LedgerTransfers(
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
        this.moves = new MoveBook(levels, catalog, events, company);
    }

    @Override
    public Transfer send(TransferRequest request) {
        return transactions.retrying(() -> unit.call(em -> {
            check(em, request);
            Instant now = company.now();
            TransferRow row = new TransferRow();
            row.id = NewId.next();
            row.origin = request.from().value();
            row.destination = request.to().value();
            row.reference = request.reference().orElse(null);
            row.expected = request.expected();
            row.sentAt = Utc.column(now);
            List<MoveBook.Entry> entries = request.lines().stream()
                    .map(line -> MoveBook.Entry.of(
                            line.product().value(), line.quantity().negate()))
                    .toList();
            // So that what is on the way is seen where it goes, even if that warehouse never had any of it.
            levels.ensure(
                    request.to(),
                    request.lines().stream().map(line -> line.product().value()).toList());
            moves.add(em, request.from(), row.document(), StockPlace.TRANSIT, entries, now);
            em.persist(row);
            em.flush();
            List<TransferLineRow> lines = lines(row.id, request);
            lines.forEach(em::persist);
            events.record(new TransferSent(new TransferId(row.id), request.from(), request.to(), now));
            return row.transfer(lines);
        }));
    }

    private static List<TransferLineRow> lines(String transfer, TransferRequest request) {
        List<TransferLineRow> lines = new ArrayList<>();
        for (TransferRequest.Line line : request.lines()) {
            TransferLineRow row = new TransferLineRow();
            row.transfer = transfer;
            row.number = lines.size() + 1;
            row.product = line.product().value();
            row.quantity = line.quantity();
            lines.add(row);
        }
        return lines;
    }

    private void check(EntityManager em, TransferRequest request) {
        RequestCheck check = new RequestCheck(
                catalog,
                request.lines().stream().map(TransferRequest.Line::product).toList());
        check.warehouse(em, request.from(), "/from");
        check.warehouse(em, request.to(), "/to");
        check.violations()
                .check(
                        !request.from().equals(request.to()),
                        "/to",
                        "inventory.same-warehouse",
                        "A transfer goes to another warehouse.");
        check.violations()
                .check(
                        !request.expected().isBefore(company.today()),
                        "/expected",
                        "inventory.past",
                        "A transfer arrives today or later.");
        request.reference().ifPresent(reference -> check.text(reference, BookedLedger.MAX_TEXT, "/reference"));
        for (int i = 0; i < request.lines().size(); i++) {
            check.goods(i, request.lines().get(i).product());
            check.quantity(i, request.lines().get(i).quantity());
        }
        check.violations().throwIfAny();
    }

    @Override
    public Transfer arrive(TransferId id, Arrival arrival) {
        return transactions.retrying(() -> unit.call(em -> {
            TransferRow row = em.find(TransferRow.class, id.value(), LockModeType.PESSIMISTIC_WRITE);
            if (row == null) {
                throw new NotFoundException("transfer", id.value());
            }
            List<TransferLineRow> lines = lines(em, List.of(id.value()));
            Map<TransferLineRow, BigDecimal> arrived = arrived(id, lines, arrival);
            Instant now = company.now();
            moves.add(
                    em,
                    new WarehouseId(row.destination),
                    row.document(),
                    StockPlace.TRANSIT,
                    new LotsInTransit(em, row.document()).entries(arrived),
                    now);
            arrived.forEach((line, quantity) -> line.arrived = line.arrived.add(quantity));
            events.record(new TransferArrived(id, new WarehouseId(row.destination), now));
            return row.transfer(lines);
        }));
    }

    private static Map<TransferLineRow, BigDecimal> arrived(
            TransferId id, List<TransferLineRow> lines, Arrival arrival) {
        Map<TransferLineRow, BigDecimal> arrived = new LinkedHashMap<>();
        if (arrival.lines().isEmpty()) {
            lines.stream().filter(line -> line.open().signum() > 0).forEach(line -> arrived.put(line, line.open()));
        } else {
            Map<String, TransferLineRow> byKey =
                    lines.stream().collect(Collectors.toMap(TransferLineRow::key, line -> line));
            Violations violations = new Violations();
            for (int i = 0; i < arrival.lines().size(); i++) {
                Arrival.Line line = arrival.lines().get(i);
                String pointer = "/lines/" + i;
                TransferLineRow row = byKey.get(line.line());
                if (violations.check(
                                row != null,
                                pointer + "/line",
                                "inventory.unknown-line",
                                "The transfer has no line " + line.line() + ".")
                        && violations.check(
                                arrived.put(row, line.quantity()) == null,
                                pointer + "/line",
                                "duplicate",
                                "The line " + line.line() + " is there twice.")) {
                    violations.check(
                            line.quantity().signum() > 0 && Decimals.fits(line.quantity()),
                            pointer + "/quantity",
                            "inventory.quantity",
                            "A quantity is more than zero, with at most 12 digits before and 6 after the point.");
                }
            }
            violations.throwIfAny();
        }
        boolean tooMuch = arrived.entrySet().stream()
                .anyMatch(each -> each.getValue().compareTo(each.getKey().open()) > 0);
        if (arrived.isEmpty() || tooMuch) {
            throw new ConflictException(
                    "inventory.not-in-transit",
                    arrived.isEmpty()
                            ? "All of the transfer has arrived."
                            : "Less of the transfer is on the way than is to arrive.",
                    Map.of("transfer", id.value()));
        }
        return arrived;
    }

    private static List<TransferLineRow> lines(EntityManager em, List<String> transfers) {
        return em.createQuery(
                        "select l from TransferLineRow l where l.transfer in :transfers order by l.transfer, l.number",
                        TransferLineRow.class)
                .setParameter("transfers", new TreeSet<>(transfers))
                .getResultList();
    }

    @Override
    public Optional<Transfer> find(TransferId id) {
        return unit.call(em -> Optional.ofNullable(em.find(TransferRow.class, id.value()))
                .map(row -> row.transfer(lines(em, List.of(row.id)))));
    }

    @Override
    public Page<Transfer> transfers(PageRequest page) {
        Selection selection = new Selection("1 = 1");
        page.after().ifPresent(last -> selection.and("t.id < :last").with("last", last));
        return unit.call(em -> {
            List<TransferRow> rows = selection
                    .apply(em.createQuery(
                            "select t from TransferRow t where " + selection.where() + " order by t.id desc",
                            TransferRow.class))
                    .setMaxResults(page.limit() + 1)
                    .getResultList();
            Map<String, List<TransferLineRow>> lines = rows.isEmpty()
                    ? Map.of()
                    : lines(em, rows.stream().map(row -> row.id).toList()).stream()
                            .collect(Collectors.groupingBy(line -> line.transfer));
            return Page.of(
                    rows.stream()
                            .map(row -> row.transfer(lines.getOrDefault(row.id, List.of())))
                            .toList(),
                    page.limit(),
                    transfer -> transfer.id().value());
        });
    }
}
