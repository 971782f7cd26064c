package org.tenon.inventory.internal;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.persistence.EntityManager;
import org.tenon.inventory.InventoryData;
import org.tenon.kernel.exchange.DataRecord;
import org.tenon.kernel.problem.ConflictException;
import org.tenon.persistence.ExchangedRows;

/** The levels, which follow from moves and reservations. */
final class LevelRecords extends ExchangedRows<LevelRow> {

    /** What is expected has a level too, be it of nothing: there it is seen as incoming. */
    private static final String EXPECTED =
            """
            select t.product, t.warehouse, sum(t.on_hand), sum(t.reserved), sum(t.kept_on_hand), sum(t.kept_reserved),
                   sum(t.kept)
              from (select product, warehouse, quantity on_hand, 0 reserved, 0 kept_on_hand, 0 kept_reserved, 0 kept
                      from inventory_move
                    union all
                    select product, warehouse, 0, reserved, 0, 0, 0 from inventory_reservation where reserved <> 0
                    union all
                    select product, warehouse, 0, 0, 0, 0, 0 from inventory_planned
                    union all
                    select l.product, h.to_warehouse, 0, 0, 0, 0, 0
                      from inventory_transfer_line l join inventory_transfer h on h.id = l.transfer
                    union all
                    select product, warehouse, 0, 0, on_hand, reserved, 1 from inventory_level) t
             group by t.product, t.warehouse
            having sum(t.on_hand) <> sum(t.kept_on_hand) or sum(t.reserved) <> sum(t.kept_reserved)
                or sum(t.kept) = 0""";

    /** Version 1 is that of a row which was only prepared for a first receipt. */
    private static final String MOVED =
            """
            update inventory_level set version = 2
             where version = 1
               and exists (select 1 from inventory_move m
                            where m.product = inventory_level.product and m.warehouse = inventory_level.warehouse)""";

    LevelRecords() {
        super(InventoryData.LEVEL, LevelRow.class, "product", "warehouse");
    }

    @Override
    protected DataRecord record(LevelRow row) {
        return DataRecord.of(row.product, row.warehouse)
                .with("onHand", row.onHand)
                .with("reserved", row.reserved)
                .build();
    }

    @Override
    protected String condition() {
        return "(r.onHand <> 0 or r.reserved <> 0)";
    }

    @Override
    protected LevelRow empty(List<String> key) {
        throw derived();
    }

    @Override
    protected void fill(LevelRow row, DataRecord record) {
        throw derived();
    }

    private static IllegalArgumentException derived() {
        return new IllegalArgumentException("levels are not put: they follow from moves and reservations");
    }

    /** Makes the levels what the moves and reservations add up to. */
    static void workOut(EntityManager em) {
        em.flush();
        em.clear();
        Map<LevelKey, Object[]> wrong = new HashMap<>();
        for (Object each : em.createNativeQuery(EXPECTED).getResultList()) {
            Object[] row = (Object[]) each;
            LevelKey key = new LevelKey();
            key.product = (String) row[0];
            key.warehouse = (String) row[1];
            wrong.put(key, row);
        }
        wrong.forEach((key, row) -> {
            BigDecimal onHand = decimal(row[2]);
            BigDecimal reserved = decimal(row[3]);
            if (onHand.signum() < 0 || reserved.compareTo(onHand) > 0) {
                throw new ConflictException(
                        "exchange.inconsistent",
                        "The moves of product " + key.product + " in " + key.warehouse + " add up to "
                                + Decimals.plain(onHand).toPlainString() + ", of which "
                                + Decimals.plain(reserved).toPlainString() + " are reserved.",
                        Map.of("product", key.product, "warehouse", key.warehouse));
            }
            boolean isNew = decimal(row[6]).signum() == 0;
            LevelRow level = isNew ? new LevelRow() : em.find(LevelRow.class, key);
            level.product = key.product;
            level.warehouse = key.warehouse;
            level.onHand = onHand;
            level.reserved = reserved;
            if (isNew) {
                em.persist(level);
            }
        });
        em.flush();
        em.createNativeQuery(MOVED).executeUpdate();
        em.clear();
    }

    private static BigDecimal decimal(Object column) {
        return column instanceof BigDecimal exact ? exact : new BigDecimal(column.toString());
    }
}
