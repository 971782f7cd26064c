package org.tenon.inventory.internal;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.tenon.catalog.ProductId;
import org.tenon.catalog.ProductService;
import org.tenon.inventory.BookedStock;
import org.tenon.inventory.Booking;
import org.tenon.inventory.BookingId;
import org.tenon.inventory.BookingReason;
import org.tenon.inventory.LotFacts;
import org.tenon.inventory.StockBooked;
import org.tenon.inventory.StockLedger;
import org.tenon.inventory.StockLevel;
import org.tenon.inventory.StockPlace;
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
import org.tenon.kernel.problem.Violations;
import org.tenon.kernel.transaction.Transactions;
import org.tenon.persistence.DuplicateKeyException;
import org.tenon.persistence.UnitOfWork;
import org.tenon.persistence.Utc;

/** Books corrections, losses, returns and production, and takes bookings back by their opposite. */
@Component(
        service = StockLedger.class,
        property = {Capability.PROVIDER + "=standard", Capability.TRANSACTIONAL + ":Boolean=true"})
public final class BookedLedger implements StockLedger {

    static final int MAX_TEXT = 200;

    private final UnitOfWork unit;
    private final Transactions transactions;
    private final ProductService catalog;
    private final EventLog events;
    private final Company company;
    private final MoveBook moves;
    private final BookingDays days;

    @Activate
    public BookedLedger(
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
    public BookedStock book(Booking booking) {
        return once(() -> booking.source()
                .flatMap(source -> found("source", source))
                .orElseGet(() -> unit.call(em -> {
                    check(em, booking);
                    return written(
                            em, booking, entries(booking), booking.reason().place(), Optional.empty());
                })));
    }

    private void check(EntityManager em, Booking booking) {
        RequestCheck check = new RequestCheck(
                catalog, booking.lines().stream().map(Booking.Line::product).toList());
        check.warehouse(em, booking.warehouse());
        days.check(em, booking.on(), check.violations());
        booking.source().ifPresent(source -> check.text(source, MAX_TEXT, "/source"));
        booking.note().ifPresent(note -> check.text(note, MAX_TEXT, "/note"));
        for (int i = 0; i < booking.lines().size(); i++) {
            Booking.Line line = booking.lines().get(i);
            String pointer = "/lines/" + i;
            check.goods(i, line.product());
            check.quantity(i, line.quantity());
            line.lot().ifPresent(lot -> check.text(lot, LedgerStock.MAX_LOT, pointer + "/lot"));
            line.unitCost().ifPresent(cost -> check.violations()
                    .check(
                            !cost.isNegative() && booking.reason().inward(),
                            pointer + "/unitCost",
                            "inventory.cost",
                            "A cost is zero or more, and only of goods that come in."));
        }
        check.violations().throwIfAny();
    }

    private static List<MoveBook.Entry> entries(Booking booking) {
        boolean inward = booking.reason().inward();
        return booking.lines().stream()
                .map(line -> new MoveBook.Entry(
                        line.product().value(),
                        inward ? line.quantity() : line.quantity().negate(),
                        line.lot(),
                        line.unitCost()))
                .toList();
    }

    private BookedStock written(
            EntityManager em,
            Booking booking,
            List<MoveBook.Entry> entries,
            StockPlace place,
            Optional<String> reverses) {
        Instant now = company.now();
        Instant moved = days.moment(booking.on());
        BookingRow row = new BookingRow();
        row.id = NewId.next();
        row.warehouse = booking.warehouse().value();
        row.reason = booking.reason();
        row.source = booking.source().orElse(null);
        row.note = booking.note().orElse(null);
        row.reverses = reverses.orElse(null);
        row.bookedAt = Utc.column(now);
        row.happenedOn = booking.on().orElse(null);
        em.persist(row);
        // Of two equal bookings at once, the second ends here, before it finds that the goods have gone.
        em.flush();
        moves.add(em, booking.warehouse(), row.document(), place, entries, moved);
        events.record(new StockBooked(new BookingId(row.id), booking.warehouse(), booking.reason(), now));
        em.flush();
        return row.booked(MoveBook.of(em, row.document()));
    }

    @Override
    public BookedStock reverse(String document, Optional<String> note) {
        Violations violations = new Violations();
        note.ifPresent(text -> violations.check(
                !text.isBlank() && text.length() <= MAX_TEXT && text.indexOf('\0') < 0,
                "/note",
                "length",
                "Give 1 to " + MAX_TEXT + " characters, none of them NUL."));
        violations.throwIfAny();
        return once(() -> found("reverses", document).orElseGet(() -> unit.call(em -> opposite(em, document, note))));
    }

    private BookedStock opposite(EntityManager em, String document, Optional<String> note) {
        List<MoveRow> taken = MoveBook.of(em, document);
        if (taken.isEmpty() || !(document.startsWith("receipt/") || document.startsWith("booking/"))) {
            throw new NotFoundException("stock-document", document);
        }
        BookingReason reason = BookingReason.SENT_BACK;
        if (document.startsWith("booking/")) {
            BookingRow booked = em.find(BookingRow.class, document.substring("booking/".length()));
            if (booked.reverses != null) {
                throw new ConflictException(
                        "inventory.reversal",
                        "The document " + document + " takes back " + booked.reverses + ": book the goods anew.",
                        Map.of("document", document, "reverses", booked.reverses));
            }
            reason = booked.reason;
        }
        Booking booking =
                new Booking(new WarehouseId(taken.get(0).warehouse), reason, Optional.empty(), note, List.of());
        List<MoveBook.Entry> entries = taken.stream()
                .map(move -> new MoveBook.Entry(
                        move.product,
                        move.quantity.negate(),
                        Optional.ofNullable(move.lot),
                        move.toReceiptLine().unitCost(),
                        LotFacts.NONE,
                        Optional.ofNullable(move.location)))
                .toList();
        return written(em, booking, entries, taken.get(0).place, Optional.of(document));
    }

    private Optional<BookedStock> found(String field, String value) {
        return unit.call(em -> em
                .createQuery("select b from BookingRow b where b." + field + " = :value", BookingRow.class)
                .setParameter("value", value)
                .getResultList()
                .stream()
                .findFirst()
                .map(row -> row.booked(MoveBook.of(em, row.document()))));
    }

    /** Two equal calls at once meet at a unique key: the second is made again, and finds what the first did. */
    private BookedStock once(Supplier<BookedStock> work) {
        return transactions.retrying(() -> {
            try {
                return work.get();
            } catch (DuplicateKeyException taken) {
                throw new ConflictException(
                        "transaction.concurrent",
                        "Somebody else made the same booking at the same moment. Try again.",
                        Map.of());
            }
        });
    }

    @Override
    public Optional<BookedStock> find(BookingId id) {
        return unit.call(em -> Optional.ofNullable(em.find(BookingRow.class, id.value()))
                .map(row -> row.booked(MoveBook.of(em, row.document()))));
    }

    @Override
    public Page<StockLevel> levels(StockQuery query, LocalDate on, PageRequest page) {
        return unit.call(em -> new LevelsOfDay(em, company).page(query, on, page));
    }

    @Override
    public Map<StockPlace, BigDecimal> given(ProductId product) {
        Map<StockPlace, BigDecimal> given = new EnumMap<>(StockPlace.class);
        for (StockPlace place : StockPlace.values()) {
            given.put(place, BigDecimal.ZERO);
        }
        unit.call(em -> em.createQuery(
                                "select m.place, sum(m.quantity) from MoveRow m where m.product = :product group by m.place",
                                Object[].class)
                        .setParameter("product", product.value())
                        .getResultList())
                .forEach(row -> given.put((StockPlace) row[0], Decimals.plain(((BigDecimal) row[1]).negate())));
        return given;
    }
}
