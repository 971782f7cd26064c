package org.tenon.inventory.internal;

import java.util.Collection;
import java.util.List;
import javax.persistence.EntityManager;
import org.tenon.inventory.InventoryData;
import org.tenon.kernel.exchange.DataKey;
import org.tenon.kernel.exchange.DataRecord;
import org.tenon.persistence.ExchangedRows;

final class WarehouseRecords extends ExchangedRows<WarehouseRow> {

    WarehouseRecords() {
        super(InventoryData.WAREHOUSE, WarehouseRow.class, "code");
    }

    @Override
    protected DataRecord record(WarehouseRow row) {
        return DataRecord.of(row.code).build();
    }

    @Override
    protected WarehouseRow empty(List<String> key) {
        WarehouseRow row = new WarehouseRow();
        row.code = key.get(0);
        return row;
    }

    @Override
    protected void fill(WarehouseRow row, DataRecord record) {
        // It has nothing but its code.
    }

    /** Takes the levels and stages along, which refer to it and are nobody's records. */
    @Override
    public void remove(EntityManager em, Collection<String> keys) {
        em.flush();
        em.clear();
        em.createQuery("delete from LevelRow l where l.warehouse in :codes")
                .setParameter(
                        "codes",
                        keys.stream().map(key -> DataKey.parts(key).get(0)).toList())
                .executeUpdate();
        em.createQuery("delete from StageRow s where s.warehouse in :codes")
                .setParameter(
                        "codes",
                        keys.stream().map(key -> DataKey.parts(key).get(0)).toList())
                .executeUpdate();
        super.remove(em, keys);
    }
}
