package org.tenon.purchasing.internal;

import java.util.List;
import org.tenon.kernel.exchange.DataRecord;
import org.tenon.persistence.ExchangedRows;
import org.tenon.persistence.Utc;
import org.tenon.purchasing.PurchasingData;

final class ReceiptRecords extends ExchangedRows<ReceiptRow> {

    ReceiptRecords() {
        super(PurchasingData.RECEIPT, ReceiptRow.class, "order", "line", "receipt");
    }

    @Override
    protected Object value(String field, String text) {
        return field.equals("line") ? (Object) Integer.valueOf(text) : text;
    }

    @Override
    protected DataRecord record(ReceiptRow row) {
        return DataRecord.of(row.order, Integer.toString(row.line), row.receipt)
                .with("quantity", row.quantity)
                .with("booked", Utc.instant(row.bookedAt))
                .build();
    }

    @Override
    protected ReceiptRow empty(List<String> key) {
        ReceiptRow row = new ReceiptRow();
        row.order = key.get(0);
        row.line = Integer.parseInt(key.get(1));
        row.receipt = key.get(2);
        return row;
    }

    @Override
    protected void fill(ReceiptRow row, DataRecord record) {
        row.quantity = record.decimal("quantity");
        row.bookedAt = Utc.column(record.instant("booked"));
    }
}
