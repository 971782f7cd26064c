package org.tenon.inventory.internal;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.persistence.EntityManager;
import org.tenon.catalog.ProductService;
import org.tenon.inventory.LotFacts;
import org.tenon.inventory.StockPlace;
import org.tenon.inventory.WarehouseId;
import org.tenon.kernel.Money;
import org.tenon.kernel.NewId;
import org.tenon.kernel.company.Company;
import org.tenon.kernel.event.EventLog;
import org.tenon.kernel.problem.ConflictException;
import org.tenon.kernel.problem.Violations;
import org.tenon.persistence.Utc;

/** Adds moves to the ledger, under the locks of the levels that they change. */
final class MoveBook {

    private final Levels levels;
    private final ProductService catalog;
    private final EventLog events;
    private final Company company;

    MoveBook(Levels levels, ProductService catalog, EventLog events, Company company) {
        this.levels = levels;
        this.catalog = catalog;
        this.events = events;
        this.company = company;
    }

    /**
     * Goods that move into a warehouse, or out of it.
     *
     * @param quantity positive in, negative out
     * @param lot which one; empty for none that is known in, and for any out
     * @param facts of the lot, should it be new
     */
    record Entry(
            String product,
            BigDecimal quantity,
            Optional<String> lot,
            Optional<Money> unitCost,
            LotFacts facts,
            Optional<String> location) {

        Entry(String product, BigDecimal quantity, Optional<String> lot, Optional<Money> unitCost) {
            this(product, quantity, lot, unitCost, LotFacts.NONE, Optional.empty());
        }

        static Entry of(String product, BigDecimal quantity) {
            return new Entry(product, quantity, Optional.empty(), Optional.empty());
        }

        /** The part of it that leaves as a share. */
        Entry out(Claims.Share share) {
            return new Entry(
                    product,
                    share.quantity().negate(),
                    Texts.optional(share.lot()),
                    unitCost,
                    LotFacts.NONE,
                    Texts.optional(share.location()));
        }

        /** The same, put somewhere. */
        Entry at(Optional<String> there) {
            return new Entry(product, quantity, lot, unitCost, facts, there);
        }
    }

    /**
     * Books all of them, or none.
     *
     * @param place where the goods come from or go to
     * @throws ConflictException {@code inventory.not-available}
     */
    void add(
            EntityManager em,
            WarehouseId warehouse,
            String document,
            StockPlace place,
            List<Entry> entries,
            Instant now) {
        Map<String, LevelRow> locked = lock(em, warehouse, entries);
        addLocked(em, locked, warehouse, document, place, entries, now);
    }

    /** The levels of what is to move, which are there from now on. */
    Map<String, LevelRow> lock(EntityManager em, WarehouseId warehouse, List<Entry> entries) {
        List<String> products = entries.stream().map(Entry::product).distinct().toList();
        levels.ensure(warehouse, products);
        return levels.lock(em, warehouse, products);
    }

    /** @param locked what {@link #lock} gave */
    void addLocked(
            EntityManager em,
            Map<String, LevelRow> locked,
            WarehouseId warehouse,
            String document,
            StockPlace place,
            List<Entry> entries,
            Instant now) {
        Map<String, BigDecimal> changes = new LinkedHashMap<>();
        entries.forEach(entry -> changes.merge(entry.product(), entry.quantity(), BigDecimal::add));
        Parts parts = Parts.of(em, catalog, company.today(), locked.values());
        if (changes.entrySet().stream().anyMatch(each -> exceeds(locked.get(each.getKey()), each.getValue()))) {
            EndedLeases.free(em, warehouse, locked, parts, Utc.column(now));
        }
        changes.forEach((product, change) -> check(warehouse, locked.get(product), change));
        PartMoves partMoves = new PartMoves(em, parts);
        Landing landing = Landing.in(em, warehouse, parts);
        landing.prepare(partMoves, locked.values());
        Violations violations = new Violations();
        for (int i = 0; i < entries.size(); i++) {
            Entry entry = entries.get(i);
            LevelRow level = locked.get(entry.product());
            BigDecimal onHand = level.onHand.add(entry.quantity());
            if (violations.check(
                    Decimals.fits(onHand),
                    "/lines/" + i + "/quantity",
                    "inventory.quantity",
                    "The stock would have more than 12 digits before the point.")) {
                if (entry.quantity().signum() > 0) {
                    MoveBook.Entry landed = landing.land(entry, level, place);
                    partMoves.add(level, landed, Utc.column(now));
                    em.persist(row(warehouse, document, place, landed, now));
                } else {
                    partMoves.take(level, entry, place).stream()
                            .map(entry::out)
                            .forEach(share -> em.persist(row(warehouse, document, place, share, now)));
                }
                level.onHand = onHand;
            }
        }
        violations.throwIfAny();
        renew(em, parts, locked, entries);
    }

    /** What came in may be better for those who have set something aside already. */
    private void renew(EntityManager em, Parts parts, Map<String, LevelRow> locked, List<Entry> entries) {
        entries.stream()
                .filter(entry -> entry.quantity().signum() > 0)
                .map(entry -> locked.get(entry.product()))
                .filter(level -> level.parted && level.reserved.signum() > 0)
                .distinct()
                .filter(level -> parts.policy(Parts.place(level)).reallocate().orElse(false))
                .forEach(level -> new Renewal(em, events, company).renew(level, parts));
    }

    private static boolean exceeds(LevelRow level, BigDecimal change) {
        return change.signum() < 0 && level.available().add(change).signum() < 0;
    }

    private static void check(WarehouseId warehouse, LevelRow level, BigDecimal change) {
        if (exceeds(level, change)) {
            String wanted = Decimals.plain(change.negate()).toPlainString();
            String free = Decimals.plain(level.available()).toPlainString();
            throw new ConflictException(
                    "inventory.not-available",
                    "Of the product " + level.product + " " + free + " are in " + warehouse
                            + " and not reserved, less than the " + wanted + " that are to leave.",
                    Map.of(
                            "product",
                            level.product,
                            "warehouse",
                            warehouse.value(),
                            "available",
                            free,
                            "quantity",
                            wanted));
        }
    }

    private static MoveRow row(WarehouseId warehouse, String document, StockPlace place, Entry entry, Instant now) {
        MoveRow row = new MoveRow();
        row.id = NewId.next();
        row.product = entry.product();
        row.warehouse = warehouse.value();
        row.quantity = entry.quantity();
        row.document = document;
        row.place = place;
        row.lot = entry.lot().orElse(null);
        row.location = entry.location().orElse(null);
        entry.unitCost().ifPresent(cost -> {
            row.unitCost = cost.amount();
            row.costCurrency = cost.currency().getCurrencyCode();
        });
        row.movedAt = Utc.column(now);
        return row;
    }

    /** A document's moves, in their order. */
    static List<MoveRow> of(EntityManager em, String document) {
        return em.createQuery("select m from MoveRow m where m.document = :document order by m.id", MoveRow.class)
                .setParameter("document", document)
                .getResultList();
    }
}
