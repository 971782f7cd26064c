package org.tenon.purchasing.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tenon.kernel.exchange.DataRecord;
import org.tenon.persistence.ExchangedRows;
import org.tenon.persistence.Utc;
import org.tenon.purchasing.PurchasingData;

final class DispatchRecords extends ExchangedRows<DispatchRow> {

    DispatchRecords() {
        super(PurchasingData.DISPATCH, DispatchRow.class, "id");
    }

    @Override
    protected DataRecord record(DispatchRow row) {
        return DataRecord.of(row.id)
                .with("order", row.order)
                .with("line", row.line)
                .with("quantity", row.quantity)
                .with("reference", Optional.ofNullable(row.reference))
                .with("on", row.on.toString())
                .with("noted", Utc.instant(row.notedAt))
                .build();
    }

    @Override
    protected DispatchRow empty(List<String> key) {
        DispatchRow row = new DispatchRow();
        row.id = key.get(0);
        return row;
    }

    @Override
    protected void fill(DispatchRow row, DataRecord record) {
        row.order = record.text("order");
        row.line = Integer.parseInt(record.text("line"));
        row.quantity = record.decimal("quantity");
        row.reference = record.find("reference").orElse(null);
        row.on = LocalDate.parse(record.text("on"));
        row.notedAt = Utc.column(record.instant("noted"));
    }
}
