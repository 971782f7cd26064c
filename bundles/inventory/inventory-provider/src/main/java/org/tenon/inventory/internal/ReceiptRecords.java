package org.tenon.inventory.internal;

import java.util.List;
import java.util.Optional;
import org.tenon.inventory.InventoryData;
import org.tenon.kernel.exchange.DataRecord;
import org.tenon.persistence.ExchangedRows;
import org.tenon.persistence.Utc;

final class ReceiptRecords extends ExchangedRows<ReceiptRow> {

    ReceiptRecords() {
        super(InventoryData.RECEIPT, ReceiptRow.class, "id");
    }

    @Override
    protected DataRecord record(ReceiptRow row) {
        return DataRecord.of(row.id)
                .with("warehouse", row.warehouse)
                .with("reference", Optional.ofNullable(row.reference))
                .with("received", Utc.instant(row.receivedAt))
                .build();
    }

    @Override
    protected ReceiptRow empty(List<String> key) {
        ReceiptRow row = new ReceiptRow();
        row.id = key.get(0);
        return row;
    }

    @Override
    protected void fill(ReceiptRow row, DataRecord record) {
        row.warehouse = record.text("warehouse");
        row.reference = record.find("reference").orElse(null);
        row.receivedAt = Utc.column(record.instant("received"));
    }
}
