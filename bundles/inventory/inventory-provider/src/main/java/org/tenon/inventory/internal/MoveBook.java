package org.tenon.inventory.internal;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.persistence.EntityManager;
import org.tenon.inventory.StockPlace;
import org.tenon.inventory.WarehouseId;
import org.tenon.kernel.Money;
import org.tenon.kernel.NewId;
import org.tenon.kernel.problem.ConflictException;
import org.tenon.kernel.problem.Violations;
import org.tenon.persistence.Utc;

/** Adds moves to the ledger, under the locks of the levels that they change. */
final class MoveBook {

    private final Levels levels;

    MoveBook(Levels levels) {
        this.levels = levels;
    }

    /**
     * Goods that move into a warehouse, or out of it.
     *
     * @param quantity positive in, negative out
     */
    record Entry(String product, BigDecimal quantity, Optional<String> lot, Optional<Money> unitCost) {

        static Entry of(String product, BigDecimal quantity) {
            return new Entry(product, quantity, Optional.empty(), Optional.empty());
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
        if (changes.entrySet().stream().anyMatch(each -> exceeds(locked.get(each.getKey()), each.getValue()))) {
            EndedLeases.free(em, warehouse, locked, Utc.column(now));
        }
        changes.forEach((product, change) -> check(warehouse, locked.get(product), change));
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
                level.onHand = onHand;
                em.persist(row(warehouse, document, place, entry, now));
            }
        }
        violations.throwIfAny();
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
