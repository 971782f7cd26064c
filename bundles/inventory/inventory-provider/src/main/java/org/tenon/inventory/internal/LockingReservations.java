package org.tenon.inventory.internal;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.tenon.catalog.ProductService;
import org.tenon.inventory.GoodsIssued;
import org.tenon.inventory.Issue;
import org.tenon.inventory.Reservation;
import org.tenon.inventory.ReservationRequest;
import org.tenon.inventory.ReservationService;
import org.tenon.inventory.StockPlace;
import org.tenon.inventory.StockReleased;
import org.tenon.inventory.WarehouseId;
import org.tenon.kernel.NewId;
import org.tenon.kernel.capability.Capability;
import org.tenon.kernel.company.Company;
import org.tenon.kernel.event.EventLog;
import org.tenon.kernel.problem.ConflictException;
import org.tenon.kernel.problem.Violations;
import org.tenon.kernel.transaction.Transactions;
import org.tenon.persistence.DuplicateKeyException;
import org.tenon.persistence.UnitOfWork;
import org.tenon.persistence.Utc;

/**
 * Reservations that cannot oversell: whoever changes what is reserved holds the locks of the levels concerned from before
 * the first look to the end of the transaction.
 */
@Component(
        service = ReservationService.class,
        property = {Capability.PROVIDER + "=standard", Capability.TRANSACTIONAL + ":Boolean=true"})
public final class LockingReservations implements ReservationService {

    private static final int MAX_DOCUMENT = Reserving.MAX_DOCUMENT;

    private final UnitOfWork unit;
    private final Transactions transactions;
    private final EventLog events;
    private final ProductService catalog;
    private final Company company;
    private final Levels levels;
    private final Reserving reserving;

    @Activate
    public LockingReservations(
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
        this.reserving = new Reserving(catalog, events, company, levels);
    }

    @Override
    public List<Reservation> reserve(ReservationRequest request) {
        return inTransaction(em -> reserving.reserve(em, request, null));
    }

    @Override
    public void release(String document) {
        inTransaction(em -> {
            Map<WarehouseId, Set<String>> places = Reservations.places(em, document);
            if (places.isEmpty()) {
                return false;
            }
            Map<Reservations.Place, LevelRow> locked = Reservations.lock(em, levels, places);
            Collection<ReservationRow> rows = Reservations.rows(em, document).values();
            List<ReservationRow> held =
                    rows.stream().filter(row -> row.reserved.signum() > 0).toList();
            // Table by table: rows of one table that follow each other are written in one batch.
            held.forEach(row -> {
                LevelRow level = Reservations.level(locked, row);
                level.reserved = level.reserved.subtract(row.reserved);
            });
            LocalDateTime now = Utc.column(company.now());
            rows.forEach(row -> row.giveBack(now, ReservationHistory.RELEASED));
            claims(em, locked).follow(held);
            boolean released = !held.isEmpty();
            if (released) {
                events.record(new StockReleased(document, company.now()));
            }
            return released;
        });
    }

    @Override
    public List<Reservation> issue(Issue issue) {
        check(issue);
        return inTransaction(em -> {
            Map<Reservations.Place, LevelRow> locked =
                    Reservations.lock(em, levels, Reservations.places(em, issue.document()));
            // Looked for under the locks: of two equal calls at once, the second finds what the first did.
            if (isBooked(em, issue)) {
                return Reservations.read(em, issue.document(), Utc.column(company.now()));
            }
            Map<String, ReservationRow> rows = Reservations.rows(em, issue.document());
            Instant now = company.now();
            // Table by table: rows of one table that follow each other are written in one batch.
            for (Issue.Line line : issue.lines()) {
                LevelRow level = Reservations.level(locked, reserved(issue, line, rows));
                level.onHand = level.onHand.subtract(line.quantity());
                level.reserved = level.reserved.subtract(line.quantity());
            }
            Claims claims = claims(em, locked);
            for (Issue.Line line : issue.lines()) {
                ReservationRow row = reserved(issue, line, rows);
                List<Claims.Share> shares = claims.issue(row, line.quantity());
                row.reserved = row.reserved.subtract(line.quantity());
                row.shipped = row.shipped.add(line.quantity());
                row.note(Utc.column(now), ReservationHistory.ISSUED);
                shares.forEach(share -> em.persist(move(issue, row, share, now)));
            }
            em.persist(booked(issue, now));
            events.record(new GoodsIssued(issue.document(), now));
            return rows.values().stream().map(ReservationRow::toReservation).toList();
        });
    }

    private Claims claims(EntityManager em, Map<Reservations.Place, LevelRow> locked) {
        return new Claims(em, Parts.of(em, catalog, company.today(), locked.values()));
    }

    private static void check(Issue issue) {
        Violations violations = new Violations();
        violations.check(
                !issue.key().isBlank() && issue.key().length() <= MAX_DOCUMENT,
                "/key",
                "length",
                "Give 1 to " + MAX_DOCUMENT + " characters.");
        violations.check(!issue.lines().isEmpty(), "/lines", "lines", "Give a line or more.");
        Set<String> keys = new HashSet<>();
        for (int i = 0; i < issue.lines().size(); i++) {
            Issue.Line line = issue.lines().get(i);
            violations.check(
                    keys.add(line.line()),
                    "/lines/" + i + "/line",
                    "duplicate",
                    "The line " + line.line() + " is there twice.");
            violations.check(
                    line.quantity().signum() > 0,
                    "/lines/" + i + "/quantity",
                    "inventory.quantity",
                    "A quantity is more than zero, not " + line.quantity() + ".");
        }
        violations.throwIfAny();
    }

    private static boolean isBooked(EntityManager em, Issue issue) {
        IssueKey key = new IssueKey();
        key.document = issue.document();
        key.key = issue.key();
        return em.find(IssueRow.class, key) != null;
    }

    private static IssueRow booked(Issue issue, Instant now) {
        IssueRow row = new IssueRow();
        row.document = issue.document();
        row.key = issue.key();
        row.issuedAt = Utc.column(now);
        return row;
    }

    private static MoveRow move(Issue issue, ReservationRow reservation, Claims.Share share, Instant now) {
        MoveRow row = new MoveRow();
        row.id = NewId.next();
        row.product = reservation.product;
        row.warehouse = reservation.warehouse;
        row.quantity = share.quantity().negate();
        row.document = issue.document();
        row.issueKey = issue.key();
        row.lot = Texts.optional(share.lot()).orElse(null);
        row.location = Texts.optional(share.location()).orElse(null);
        row.place = StockPlace.CUSTOMER;
        row.movedAt = Utc.column(now);
        return row;
    }

    /** The line's reservation, which holds what is to leave. */
    private ReservationRow reserved(Issue issue, Issue.Line line, Map<String, ReservationRow> rows) {
        ReservationRow row = rows.get(line.line());
        BigDecimal reserved = row == null || row.hasEnded(Utc.column(company.now())) ? BigDecimal.ZERO : row.reserved;
        if (row == null || reserved.compareTo(line.quantity()) < 0) {
            throw notReserved(issue, line, reserved);
        }
        return row;
    }

    private static ConflictException notReserved(Issue issue, Issue.Line line, BigDecimal reserved) {
        String has = Decimals.plain(reserved).toPlainString();
        return new ConflictException(
                "inventory.not-reserved",
                "The line " + line.line() + " of " + issue.document() + " has " + has + " reserved, less than the "
                        + line.quantity().toPlainString() + " that are to leave.",
                Map.of(
                        "document", issue.document(),
                        "line", line.line(),
                        "reserved", has,
                        "quantity", line.quantity().toPlainString()));
    }

    @Override
    public List<Reservation> of(String document) {
        return unit.call(em -> Reservations.read(em, document, Utc.column(company.now())));
    }

    private <T> T inTransaction(Function<EntityManager, T> work) {
        Supplier<T> once = () -> {
            try {
                return unit.call(work);
            } catch (DuplicateKeyException added) {
                // The same document's first reservation, or the same issue, came from two callers at once.
                throw Reservations.concurrent();
            }
        };
        return transactions.retrying(once);
    }
}
