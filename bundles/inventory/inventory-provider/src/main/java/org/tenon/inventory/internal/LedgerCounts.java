package org.tenon.inventory.internal;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.tenon.catalog.ProductId;
import org.tenon.catalog.ProductService;
import org.tenon.inventory.BookingId;
import org.tenon.inventory.BookingReason;
import org.tenon.inventory.CountService;
import org.tenon.inventory.StockBooked;
import org.tenon.inventory.StockCount;
import org.tenon.inventory.StockPlace;
import org.tenon.kernel.NewId;
import org.tenon.kernel.capability.Capability;
import org.tenon.kernel.company.Company;
import org.tenon.kernel.event.EventLog;
import org.tenon.kernel.problem.ConflictException;
import org.tenon.kernel.transaction.Transactions;
import org.tenon.persistence.UnitOfWork;
import org.tenon.persistence.Utc;

/** Compares counts with the locked levels, so that whatever moves at the same time is either before or after the count. */
@Component(
        service = CountService.class,
        property = {Capability.PROVIDER + "=standard", Capability.TRANSACTIONAL + ":Boolean=true"})
public final class LedgerCounts implements CountService {

    private final UnitOfWork unit;
    private final Transactions transactions;
    private final ProductService catalog;
    private final EventLog events;
    private final Company company;
    private final MoveBook moves;

    @Activate
    public LedgerCounts(
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
    }

    @Override
    public List<StockCount.Difference> count(StockCount count) {
        return transactions.retrying(() -> unit.call(em -> {
            check(em, count);
            return booked(em, count);
        }));
    }

    private void check(EntityManager em, StockCount count) {
        RequestCheck check = new RequestCheck(
                catalog, count.lines().stream().map(StockCount.Line::product).toList());
        check.warehouse(em, count.warehouse());
        count.note().ifPresent(note -> check.text(note, BookedLedger.MAX_TEXT, "/note"));
        Set<ProductId> products = new HashSet<>();
        for (int i = 0; i < count.lines().size(); i++) {
            StockCount.Line line = count.lines().get(i);
            check.goods(i, line.product());
            check.violations()
                    .check(
                            products.add(line.product()),
                            "/lines/" + i + "/product",
                            "duplicate",
                            "The product " + line.product() + " is there twice.");
            check.violations()
                    .check(
                            line.counted().signum() >= 0 && Decimals.fits(line.counted()),
                            "/lines/" + i + "/counted",
                            "inventory.quantity",
                            "What is counted is zero or more, with at most 12 digits before and 6 after the point.");
        }
        check.violations().throwIfAny();
    }

    private List<StockCount.Difference> booked(EntityManager em, StockCount count) {
        Map<String, LevelRow> locked = moves.lock(
                em,
                count.warehouse(),
                count.lines().stream()
                        .map(line -> MoveBook.Entry.of(line.product().value(), line.counted()))
                        .toList());
        List<StockCount.Difference> differences = new ArrayList<>();
        List<MoveBook.Entry> found = new ArrayList<>();
        List<MoveBook.Entry> lost = new ArrayList<>();
        for (StockCount.Line line : count.lines()) {
            LevelRow level = locked.get(line.product().value());
            StockCount.Difference difference =
                    new StockCount.Difference(line.product(), Decimals.plain(level.onHand), line.counted());
            differences.add(difference);
            checkReserved(count, level, line.counted());
            int sign = difference.difference().signum();
            if (sign != 0) {
                (sign > 0 ? found : lost).add(MoveBook.Entry.of(level.product, difference.difference()));
            }
        }
        book(em, locked, count, BookingReason.FOUND, found);
        book(em, locked, count, BookingReason.LOST, lost);
        return differences;
    }

    private static void checkReserved(StockCount count, LevelRow level, BigDecimal counted) {
        if (counted.compareTo(level.reserved) < 0) {
            String reserved = Decimals.plain(level.reserved).toPlainString();
            throw new ConflictException(
                    "inventory.reserved",
                    "Of the product " + level.product + " "
                            + Decimals.plain(counted).toPlainString() + " were counted in " + count.warehouse()
                            + ", and " + reserved + " are reserved: release some first.",
                    Map.of("product", level.product, "reserved", reserved));
        }
    }

    private void book(
            EntityManager em,
            Map<String, LevelRow> locked,
            StockCount count,
            BookingReason reason,
            List<MoveBook.Entry> entries) {
        if (entries.isEmpty()) {
            return;
        }
        Instant now = company.now();
        BookingRow row = new BookingRow();
        row.id = NewId.next();
        row.warehouse = count.warehouse().value();
        row.reason = reason;
        row.note = count.note().or(() -> Optional.of("count")).get();
        row.bookedAt = Utc.column(now);
        moves.addLocked(em, locked, count.warehouse(), row.document(), StockPlace.LOSS, entries, now);
        em.persist(row);
        events.record(new StockBooked(new BookingId(row.id), count.warehouse(), reason, now));
    }
}
