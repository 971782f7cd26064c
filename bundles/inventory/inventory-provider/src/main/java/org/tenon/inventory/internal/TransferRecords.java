package org.tenon.inventory.internal;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import javax.persistence.EntityManager;
import org.tenon.inventory.InventoryData;
import org.tenon.kernel.exchange.DataKey;
import org.tenon.kernel.exchange.DataRecord;
import org.tenon.persistence.ExchangedRows;
import org.tenon.persistence.Utc;

final class TransferRecords extends ExchangedRows<TransferRow> {

    TransferRecords() {
        super(InventoryData.TRANSFER, TransferRow.class, "id");
    }

    @Override
    protected DataRecord record(TransferRow row) {
        return DataRecord.of(row.id)
                .with("from", row.origin)
                .with("to", row.destination)
                .with("reference", Optional.ofNullable(row.reference))
                .with("expected", row.expected.toString())
                .with("sent", Utc.instant(row.sentAt))
                .build();
    }

    @Override
    protected TransferRow empty(List<String> key) {
        TransferRow row = new TransferRow();
        row.id = key.get(0);
        return row;
    }

    @Override
    protected void fill(TransferRow row, DataRecord record) {
        row.origin = record.text("from");
        row.destination = record.text("to");
        row.reference = record.find("reference").orElse(null);
        row.expected = LocalDate.parse(record.text("expected"));
        row.sentAt = Utc.column(record.instant("sent"));
    }

    /** Takes the lines along, which refer to it. */
    @Override
    public void remove(EntityManager em, Collection<String> keys) {
        em.flush();
        em.clear();
        em.createQuery("delete from TransferLineRow l where l.transfer in :ids")
                .setParameter(
                        "ids",
                        keys.stream().map(key -> DataKey.parts(key).get(0)).toList())
                .executeUpdate();
        super.remove(em, keys);
    }
}
