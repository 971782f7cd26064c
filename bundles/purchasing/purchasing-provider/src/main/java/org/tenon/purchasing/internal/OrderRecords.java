package org.tenon.purchasing.internal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.tenon.kernel.exchange.DataRecord;
import org.tenon.persistence.ExchangedRows;
import org.tenon.persistence.Utc;
import org.tenon.purchasing.PurchaseOrderState;
import org.tenon.purchasing.PurchasingData;

final class OrderRecords extends ExchangedRows<OrderRow> {

    OrderRecords() {
        super(PurchasingData.ORDER, OrderRow.class, "id");
    }

    @Override
    protected DataRecord record(OrderRow row) {
        DataRecord.Builder record = DataRecord.of(row.id)
                .with("number", row.number)
                .with("state", row.state.name())
                .with("supplier", row.supplier)
                .with("warehouse", row.warehouse)
                .with("reference", Optional.ofNullable(row.reference))
                .with("currency", row.currency)
                .with("over", row.over)
                .with("under", row.under)
                .with("total", row.total)
                .with("created", Utc.instant(row.createdAt))
                .with("shipTo", Optional.ofNullable(row.shipTo))
                .with("version", row.version);
        Optional.ofNullable(row.sentAt).ifPresent(sent -> record.with("sent", Utc.instant(sent)));
        return record.build();
    }

    @Override
    protected OrderRow empty(List<String> key) {
        OrderRow row = new OrderRow();
        row.id = key.get(0);
        return row;
    }

    @Override
    protected void fill(OrderRow row, DataRecord record) {
        row.number = record.text("number");
        row.state = PurchaseOrderState.valueOf(record.text("state"));
        row.supplier = record.text("supplier");
        row.warehouse = record.text("warehouse");
        row.reference = record.find("reference").orElse(null);
        row.currency = record.text("currency");
        row.over = record.decimal("over");
        row.under = record.decimal("under");
        row.total = record.decimal("total");
        row.createdAt = Utc.column(record.instant("created"));
        row.sentAt = record.find("sent").map(Instant::parse).map(Utc::column).orElse(null);
        row.shipTo = record.find("shipTo").orElse(null);
        row.version = Long.parseLong(record.text("version"));
    }
}
