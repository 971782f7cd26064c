package org.tenon.inventory.internal;

import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import javax.persistence.EntityManager;
import org.jspecify.annotations.Nullable;
import org.tenon.inventory.InventoryData;
import org.tenon.kernel.exchange.DataKey;
import org.tenon.kernel.exchange.DataRecord;
import org.tenon.persistence.ExchangedRows;
import org.tenon.persistence.Utc;

/** The ends of reservations that have one: a column of their rows, which are put before. */
final class LeaseRecords extends ExchangedRows<ReservationRow> {

    LeaseRecords() {
        super(InventoryData.LEASE, ReservationRow.class, "document", "line");
    }

    @Override
    protected String condition() {
        return "r.leaseEnds is not null";
    }

    @Override
    protected DataRecord record(ReservationRow row) {
        LocalDateTime ends = row.leaseEnds;
        DataRecord.Builder record = DataRecord.of(row.document, row.line);
        return ends == null
                ? record.build()
                : record.with("ends", Utc.instant(ends)).build();
    }

    @Override
    protected ReservationRow empty(List<String> key) {
        throw new IllegalStateException("a lease is a column of its reservation");
    }

    @Override
    protected void fill(ReservationRow row, DataRecord record) {
        row.leaseEnds = Utc.column(record.instant("ends"));
    }

    @Override
    public void put(EntityManager em, List<DataRecord> records) {
        for (DataRecord record : records) {
            end(em, record.key(), Utc.column(record.instant("ends")));
        }
    }

    @Override
    public void remove(EntityManager em, Collection<String> keys) {
        keys.forEach(key -> end(em, key, null));
    }

    private static void end(EntityManager em, String key, @Nullable LocalDateTime ends) {
        List<String> parts = DataKey.parts(key);
        ReservationKey id = new ReservationKey();
        id.document = parts.get(0);
        id.line = parts.get(1);
        ReservationRow row = em.find(ReservationRow.class, id);
        if (row != null) {
            row.leaseEnds = ends;
        }
        em.flush();
    }
}
